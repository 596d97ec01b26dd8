"""The help of a verb: its usage and arguments in plain words, without a programmer's types and braces."""

from typing import Any

from typer.core import TyperCommand


class VerbCommand(TyperCommand):
    """A verb of the command line; what differs from typer's own is only how its help is written."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """The words after the verb's name in the usage line: the options, then each argument as it is called."""
        pieces = [self.options_metavar or ""]
        for parameter in self.get_params(ctx):
            if parameter.param_type_name == "argument":
                name = argument_name(parameter) + ("…" if parameter.nargs != 1 else "")
                pieces.append(name if parameter.required else f"[{name}]")
        return pieces

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Writes the arguments with their sentences, then the options."""
        parameters = self.get_params(ctx)
        arguments = [(argument_name(p), getattr(p, "help", "")) for p in parameters if p.param_type_name == "argument"]
        options = [p.get_help_record(ctx) for p in parameters if p.param_type_name != "argument"]
        for title, records in (("Arguments", arguments), ("Options", [r for r in options if r])):
            if records:
                with formatter.section(title):
                    formatter.write_dl(records)


def argument_name(parameter: Any) -> str:
    """What an argument is called in help."""
    return str(parameter.metavar or parameter.name.upper())
