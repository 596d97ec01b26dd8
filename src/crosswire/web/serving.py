"""Serving: the application on an address of this machine alone, until it is told to stop."""

from __future__ import annotations

import gc
import logging
import socket
import threading
from collections.abc import Callable
from contextlib import suppress

import uvicorn

from crosswire.web import maps
from crosswire.web.application import make_application
from crosswire.workbench import Desk, DeskError

ADDRESS = "127.0.0.1"
"""Nobody but this machine's own users can reach it: the workbench asks for no password."""


COLLECT = (4_000, 10, 100)
"""When the collector of garbage looks through the youngest objects, the middle ones and all of them.

The first takes some milliseconds, so that no answer is held up for long. The last takes longer than an answer, and an answer
leaves next to nothing behind that the collector alone can find.
"""


def serve(desk: Desk, port: int, ready: Callable[[str], None]) -> None:
    """Serves the workbench over `desk` until interrupted; port 0 takes one that is free.

    `ready` is told the address once it can be asked. Raises DeskError where the port cannot be had.
    """
    opened = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        opened.bind((ADDRESS, port))
        opened.listen(128)
    except OSError as error:
        opened.close()
        raise DeskError(
            f"port {port} cannot be had ({(error.strerror or 'in use').lower()}); name another with --port"
        ) from error
    logging.basicConfig(format="crosswire: %(message)s", level=logging.WARNING)
    options = uvicorn.Config(
        make_application(desk), log_config=None, access_log=False, lifespan="off", server_header=False
    )
    with opened:
        threading.Thread(target=make_ready, args=(desk,), daemon=True).start()
        ready(f"http://{ADDRESS}:{opened.getsockname()[1]}/")
        with suppress(KeyboardInterrupt):  # how one stops it; every step that was written is whole
            uvicorn.Server(options).run(sockets=[opened])


def make_ready(desk: Desk) -> None:
    """Reads in what the first who asks for the list, the queue or the agreement would wait for.

    A hundred thousand events take some seconds.
    """
    desk.ready_listing()
    desk.ready_queue()
    desk.agreement()
    maps.world((), "")
    # What is kept for good is not looked through again by the collector of garbage, which would hold answers up.
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT)
