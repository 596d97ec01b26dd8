"""The files of the store over the sample: its tables as CSV and its picture."""

import csv
import io

from starlette.testclient import TestClient

from crosswire.publishing.outlet_table import COLUMNS


def test_the_tables_as_csv_and_the_picture(client: TestClient) -> None:
    answer = client.get("/store/outlets.csv")
    rows = list(csv.reader(io.StringIO(answer.text)))
    assert (rows[0], len(rows)) == (list(COLUMNS), 14)
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert client.get("/store/totals.csv").text.startswith("kind,numbered,")
    assert client.get("/store/sensitivity.svg").text.startswith("<svg")
    assert client.get("/store/figures.csv").status_code == 404
