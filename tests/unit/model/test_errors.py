from __future__ import annotations

from speechreader.model.errors import Cancelled, UserError


def test_a_user_error_carries_its_code_and_what_its_sentence_names() -> None:
    error = UserError("file_too_large", size=200, limit=24)
    assert error.code == "file_too_large"
    assert error.details == {"size": 200, "limit": 24}
    assert str(error) == "file_too_large: {'size': 200, 'limit': 24}"


def test_without_details_only_the_code_is_said() -> None:
    assert str(UserError("file_empty")) == "file_empty"


def test_stopping_on_request_is_no_error_of_the_user() -> None:
    assert not issubclass(Cancelled, UserError)
