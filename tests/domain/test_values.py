from __future__ import annotations

from decimal import Decimal

import pytest

from r57cli.domain.values import RELATIVE_FORMS, WORDED_FORMS, Form, Value


@pytest.mark.parametrize("form", list(Form))
def test_a_value_is_a_number_unless_it_is_worded(form):
    assert Value(form=form).is_numeric is (form not in WORDED_FORMS)
    assert not set(WORDED_FORMS) & set(RELATIVE_FORMS)


def test_values_are_equal_by_number_and_cannot_be_changed():
    one = Value(form=Form.VALUE, numbers=(Decimal(85),))
    assert one == Value(form=Form.VALUE, numbers=(Decimal("85.0"),))
    assert one != Value(form=Form.AT_LEAST, numbers=(Decimal(85),))
    with pytest.raises(AttributeError):
        one.form = Form.ABOUT
