"""Which addresses are of one page."""

import pytest

from crosswire.model.addresses import page_of


@pytest.mark.parametrize(
    ("url", "page"),
    [
        ("https://www.tarn-post.example/news/mill-fire/", "tarn-post.example/news/mill-fire"),
        ("http://tarn-post.example/news/mill-fire#comments", "tarn-post.example/news/mill-fire"),
        ("HTTPS://Tarn-Post.EXAMPLE:443/news/mill-fire", "tarn-post.example/news/mill-fire"),
        ("tarn-post.example/news/mill-fire", "tarn-post.example/news/mill-fire"),
        ("https://tarn-post.example/a?utm_source=x&UTM_medium=y&fbclid=z", "tarn-post.example/a"),
        ("https://tarn-post.example/?p=12&utm_campaign=x", "tarn-post.example?p=12"),
        ("https://tarn-post.example/a?page=2&id=7", "tarn-post.example/a?id=7&page=2"),
        ("https://tarn-post.example:8080/a", "tarn-post.example:8080/a"),
        ("https://tarn-post.example/", None),
        ("https://tarn-post.example/?utm_source=x", None),
        ("mailto:desk@tarn-post.example", None),
        ("https://[broken", None),
        ("https://tarn-post.example:port/a", None),
        ("localhost/a", None),
        ("", None),
        (None, None),
    ],
)
def test_the_page_of_an_address(url: str | None, page: str | None) -> None:
    assert page_of(url) == page
