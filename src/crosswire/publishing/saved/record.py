"""The saved record of one event: everything that its page says, as plain words and pictures, without a link or a control.

Always holds: a pure function of the record; equal records give equal saved ones; nothing in it depends on the clock.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.model.claim import Claim
from crosswire.model.dependence import Dependence
from crosswire.model.event import Event
from crosswire.model.figure_history import EventHistory
from crosswire.model.leaning import Lineage
from crosswire.model.naming import PartyNaming
from crosswire.model.out_by import OutBy
from crosswire.model.report import Report
from crosswire.model.sensitivity import RuledQuestion
from crosswire.model.version_history import VersionHistory
from crosswire.publishing.answers import Answer, Voice
from crosswire.publishing.apart import AlsoStated
from crosswire.publishing.dossier import Known, dossier
from crosswire.publishing.history_words import history_words
from crosswire.publishing.lineage_words import Told, lineage_page
from crosswire.publishing.looking_back import LookingBack, looking_back
from crosswire.publishing.maps.claimed import ClaimedPlace, claimed_places
from crosswire.publishing.matrix.grid import Matrix
from crosswire.publishing.matrix.matrix import matrix_of
from crosswire.publishing.naming_words import NamingTable, naming_tables
from crosswire.publishing.outlet_labels import in_order_of_publication, is_own, report_labels
from crosswire.publishing.plots.figure_series import FigureSeries, figure_series
from crosswire.publishing.ruled import figures_said, whose, why_it_moves
from crosswire.publishing.saved.history import SavedHistory, saved_history
from crosswire.publishing.saved.sentences import Sentence, sentences_of
from crosswire.publishing.standpoints import told_twice
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.timeline import Mark
from crosswire.publishing.voice_tree import VoiceTree, voice_tree
from crosswire.publishing.wording import clean, words_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """What a saved record is made of, as the desk gives it for one event, rule and time.

    `ruled` are its questions under every rule, `versions` those of its reports, `placings` what became of it (sentences);
    `now` and `parted` are of a record of an earlier time `as_of`; `rule` is the rule's name with its definition, `readers` what
    read the reports, `decisions` how many decisions of people stand, `made_by` the program with its version.
    """

    event: Event
    reports: Sequence[Report]
    claims: Sequence[Claim]
    dependences: Sequence[Dependence]
    history: EventHistory
    lineage: Lineage
    naming: Sequence[PartyNaming]
    rule: tuple[str, str]
    readers: Sequence[str]
    decisions: int
    made_by: str
    ruled: Sequence[RuledQuestion] = ()
    now: Event | None = None
    parted: OutBy | None = None
    everything: Sequence[Report] = ()
    versions: Sequence[VersionHistory] = ()
    placings: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class SavedStand:
    """One position: letter, figure, the voices with the outlets that carry each, and the words that show it best."""

    letter: str
    figure: str
    voices: tuple[tuple[str, tuple[str, ...]], ...]
    quote: str | None
    quoted_from: str
    speaker: str | None
    more: int


@dataclass(frozen=True, slots=True)
class SavedAnswer:
    """One question with its positions; see `Answer`. `status` is the format's own word, `status_words` how it is said."""

    subject: str
    figure: str
    best: str | None
    status: str
    status_words: str
    stands: tuple[SavedStand, ...]
    opposed: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class SavedThing:
    """A thing stated beside the questions, with the outlets that state it."""

    kind: str
    value: str
    detail: str
    outlets: tuple[str, ...]
    quote: str | None


@dataclass(frozen=True, slots=True)
class SavedMark:
    """A moment: the incident (`report` null) or a report's publication with the figures it gave."""

    when: str
    report: str | None
    basis: str
    figures: str


@dataclass(frozen=True, slots=True)
class SavedReport:
    """A report with the sentences that carry what was read of it; `language` is null where it is not known."""

    id: str
    label: str
    title: str
    byline: str
    published: str
    url: str
    language: str | None
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedRecord:
    """One event's record: `matrix` its questions by its outlets, `series` its figures over time, `tree` who carried whom;
    `rules` what is asked, which rule gives which figure, and why; `places` where reports have it.

    `day` is the last day that the record knows of (ISO 8601), null where its reports bear no date: the day of the document.
    """

    id: str
    headline: str
    what: str
    place: Known
    date: Known
    parties: Known
    counts: str
    back: LookingBack | None
    day: str | None
    answers: tuple[SavedAnswer, ...]
    not_stated: tuple[str, ...]
    also: tuple[SavedThing, ...]
    matrix: Matrix
    series: tuple[FigureSeries, ...]
    tree: VoiceTree
    dependences: tuple[str, ...]
    told: tuple[Told, ...]
    timeline: tuple[SavedMark, ...]
    rules: tuple[tuple[str, str, str], ...]
    places: tuple[ClaimedPlace, ...]
    naming: tuple[NamingTable, ...]
    background: tuple[SavedThing, ...]
    others: tuple[SavedThing, ...]
    history: SavedHistory
    reports: tuple[SavedReport, ...]
    made: tuple[tuple[str, str], ...]


def saved_record(of: Sources) -> SavedRecord:
    """The saved record made of those sources."""
    found = dossier(of.event, of.reports, of.claims, of.dependences, of.lineage.most_voices)
    labels, claims = found.labels, {c.id: c for c in of.claims}
    by_id = {r.id: r for r in in_order_of_publication(of.reports)}
    twice = told_twice([f.question for f in of.history.figures])
    moved = [f for f in of.history.figures if f.question.key not in twice]
    told = [history_words(f, by_id, claims, labels) for f in moved]
    lineage = lineage_page(of.lineage, of.reports, of.claims, everything=True)
    own = {i: [c for c in of.claims if c.report_id == i] for i in labels}
    back = None
    if of.now is not None and of.parted is not None:
        back = looking_back(of.event, of.now, of.parted, report_labels(of.everything))
    return SavedRecord(
        id=of.event.id,
        headline=found.headline,
        what=found.what,
        place=found.place,
        date=found.date,
        parties=found.parties,
        counts=found.counts,
        back=back,
        day=_last_day(of.reports, of.parted),
        answers=tuple(_answer(a, labels) for a in found.answers),
        not_stated=found.not_stated,
        also=tuple(_thing(t, labels) for t in found.also),
        matrix=matrix_of(of.event, of.reports, of.claims, of.dependences),
        series=tuple(figure_series(moved, told, by_id)),
        tree=voice_tree(of.lineage, list(by_id.values()), found.answers, labels, lineage.days),
        dependences=found.dependences,
        told=lineage.told,
        rules=tuple((whose(q), figures_said(q), why_it_moves(q)) for q in of.ruled if q.told),
        timeline=tuple(_mark(m, labels) for m in found.timeline),
        places=claimed_places(of.event, of.claims, labels),
        naming=tuple(naming_tables(of.naming, of.reports, labels)),
        background=tuple(_thing(t, labels) for t in found.background),
        others=tuple(_thing(t, labels) for t in found.others),
        history=saved_history(told, of.versions, of.placings),
        reports=tuple(_report(by_id[i], label, own[i]) for i, label in labels.items()),
        made=tuple(_made(of, back)),
    )


def _last_day(reports: Sequence[Report], parted: OutBy | None) -> str | None:
    if parted is not None:
        return parted.until[:10]
    return max((p[:10] for r in reports if (p := r.published.end or r.published.start) and len(p) >= 10), default=None)


def _subject(answer: Answer) -> str:
    return f"{answer.kind}, {answer.group}" if answer.group else answer.kind


def _answer(answer: Answer, labels: dict[str, str]) -> SavedAnswer:
    stands = tuple(
        SavedStand(
            letter=s.letter,
            figure=s.figure,
            voices=tuple((_name(v, labels), tuple(labels[i] for i in v.report_ids)) for v in s.voices),
            quote=s.quotation.words if s.quotation else None,
            quoted_from=labels.get(s.quotation.report_id, "") if s.quotation else "",
            speaker=s.quotation.speaker if s.quotation else None,
            more=s.more,
        )
        for s in answer.stands
    )
    question = answer.question
    return SavedAnswer(
        _subject(answer),
        answer.figure,
        answer.best,
        question.status.value,
        answer.status,
        stands,
        answer.opposed,
        answer.why,
    )


def _name(voice: Voice, labels: dict[str, str]) -> str:
    """What a voice is called; empty where it is its outlets' own."""
    return "" if all(is_own(voice.label, i, labels) for i in voice.report_ids) else voice.label


def _thing(thing: AlsoStated, labels: dict[str, str]) -> SavedThing:
    quote = thing.quotation.words if thing.quotation else None
    return SavedThing(thing.kind, thing.value, thing.detail, tuple(labels[i] for i in thing.report_ids), quote)


def _mark(mark: Mark, labels: dict[str, str]) -> SavedMark:
    given = (
        f"{subject} {', '.join(f'{figure} {letter}'.strip() for figure, letter in figures)}"
        for subject, figures in mark.figures
    )
    return SavedMark(
        mark.when or "undated", labels[mark.report_id] if mark.report_id else None, mark.basis, "; ".join(given)
    )


def _report(report: Report, label: str, claims: Sequence[Claim]) -> SavedReport:
    when = interval_words(report.published.start, report.published.end)
    basis = words_of("publication_basis")[report.published.basis]
    return SavedReport(
        id=report.id,
        label=label,
        title=clean(report.title or ""),
        byline=clean(report.byline or ""),
        published=f"{when} ({basis})" if when else "publication day not known",
        url=clean(report.url or ""),
        language=report.language,
        sentences=sentences_of(report, claims),
    )


def _made(of: Sources, back: LookingBack | None) -> list[tuple[str, str]]:
    """How the record was made, a line each."""
    name, definition = of.rule
    lines = [
        ("Rule", f"{clean(name)}: {clean(definition)}"),
        ("As of", back.stood if back else "what the store holds"),
        ("Read by", ", ".join(map(clean, of.readers)) or "not known"),
        ("Decisions of people", str(of.decisions) if of.decisions else "none"),
        ("Made by", of.made_by),
        ("Record", of.event.id),
    ]
    return lines
