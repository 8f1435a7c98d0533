"""What the training command refuses."""

import pytest

from language.training.__main__ import main


def test_a_larger_network_is_refused_where_it_could_not_teach(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["--corpora", "c", "--out", "o", "--pipeline", "fast", "--larger", "mpnet"])
    assert "name --pipeline reader" in capsys.readouterr().err
