"""A small dataset made in code. All of it is invented: no place, promise or figure is real."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from r57cli.dataset.dataset import Dataset, PlaceRecords
from r57cli.domain.dates import parse_day, parse_partial, parse_period
from r57cli.domain.frozen import replace
from r57cli.domain.records import Actual, Confusion, Document, Indicator, Place, Target, Text
from r57cli.domain.values import Form, Value
from r57cli.rows.explain.answer import explain
from r57cli.rows.gap.answer import gap
from r57cli.rows.gap.select import Selection
from r57cli.rows.track.answer import track

AS_OF = date(2026, 11, 22)
SHARE = (Decimal(0), Decimal(100))


def said(form, *numbers, **more):
    """A value: said("between", 9, 10), said("milestone", state="done")."""
    return Value(form=Form(form), numbers=tuple(Decimal(str(n)) for n in numbers), **more)


def moment(written):
    """A day or a period, as the files have them."""
    return parse_day(written) if len(written) == len("2025-09-30") else parse_period(written)


def indicator(key, **more):
    """A share, higher is better, unless told otherwise."""
    text = Text(vi=f"Chỉ số {key}", en=f"Indicator {key}")
    usual = {
        "id": key,
        "name": text,
        "label": text,
        "group": "growth",
        "task_group": None,
        "kind": "outcome",
        "unit": "percent",
        "better": "higher",
        "headline": False,
        "workload": False,
        "definition": None,
        "numerator": None,
        "denominator": None,
        "bounds": SHARE,
        "path": "linear",
        "formula": "published",
        "basis_unstated": False,
        "availability": "computable",
        "counting": None,
        "provider": None,
        "producers": (),
        "parts": (),
        "not_to_confuse": (),
    }
    return Indicator(**{**usual, **more})


def place(key, **more):
    """A province, unless told otherwise."""
    name = Text(vi=key.title(), en=key.title())
    usual = {
        "id": key,
        "kind": "province",
        "name": name,
        "code": None,
        "region": None,
        "formed_from": (),
        "became": None,
        "city": False,
        "until": None,
        "aliases": (),
    }
    return Place(**{**usual, **more})


def document(key, **more):
    """An issued report of the place "here", unless told otherwise; dates as they are written."""
    dates = {name: parse_partial(more.pop(name)) for name in ("dated", "published") if name in more}
    first = dates.get("dated") or dates.get("published")
    usual = {
        "id": key,
        "place": "here",
        "territory": more.get("place", "here"),
        "kind": "report",
        "status": "issued",
        "title": f"Synthetic {key}",
        "issuer": None,
        "number": None,
        "dated": None,
        "published": None,
        "address": None,
        "file": None,
        "producer": more.get("place", "here"),
        "summary_of": None,
        "read": True,
        "inferred": (),
        "earliest": first.start if first else None,
    }
    return Document(**{**usual, **dates, **more})


@dataclass
class World:
    """A dataset to build up, and the questions to ask of it."""

    indicators: dict[str, Indicator] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    targets: list[Target] = field(default_factory=list)
    actuals: list[Actual] = field(default_factory=list)

    def __post_init__(self):
        self.place("here")
        self.document("plan", kind="programme", dated="2025")
        self.document("report", dated="2026-10")

    def place(self, key, **more):
        self.places[key] = place(key, **more)

    def document(self, key, **more):
        self.documents[key] = document(key, **more)

    def indicator(self, key, **more):
        self.indicators[key] = indicator(key, **more)

    def promise(self, key, value, year=2030, doc="plan", **more):
        """A target of an indicator, which is made where it is not there yet."""
        self.indicators.setdefault(key, indicator(key))
        source = self.documents[doc]
        deadline = year or ("each" if more.get("every_year") else "none")
        usual = {
            "key": f"{source.territory}/{key}/{deadline}/{doc}",
            "place": source.place,
            "territory": source.territory,
            "indicator": key,
            "document": doc,
            "at": None,
            "value": value,
            "as_printed": None,
            "year": year,
            "every_year": False,
            "maintain": False,
            "basis": "programme",
            "implied": False,
            "of": None,
            "inferred": (),
            "order": len(self.targets),
        }
        self.targets.append(Target(**{**usual, **more}))

    def figure(self, key, value, when="2026-09", doc="report", **more):
        """A figure of an indicator, which is made where it is not there yet."""
        self.indicators.setdefault(key, indicator(key))
        source = self.documents[doc]
        usual = {
            "key": f"{source.territory}/{key}/{when or 'undated'}/{doc}",
            "place": source.place,
            "territory": source.territory,
            "indicator": key,
            "document": doc,
            "at": None,
            "value": value,
            "as_printed": None,
            "when": moment(when) if when else None,
            "averaged": False,
            "nature": None,
            "counting": None,
            "producer": source.producer,
            "implied": False,
            "of": None,
            "corrects": None,
            "no_figure": None,
            "expected": None,
            "inferred": (),
            "order": len(self.actuals),
        }
        self.actuals.append(Actual(**{**usual, **more}))

    def confuse(self, key, other, why="another thing"):
        """Mark `other` as tempting and wrong for `key`."""
        self.indicators[key] = replace(
            self.indicators[key],
            not_to_confuse=(Confusion(indicator=other, why=Text(vi=why, en=why)),),
        )

    def dataset(self):
        return Dataset(
            version="synthetic",
            digest="0" * 12,
            indicators=self.indicators,
            places=self.places,
            records={place: self.records(place) for place in self.places},
        )

    def records(self, place):
        """What is recorded for one of the places."""
        return PlaceRecords(
            documents={key: each for key, each in self.documents.items() if each.place == place},
            targets=tuple(each for each in self.targets if each.place == place),
            actuals=tuple(each for each in self.actuals if each.place == place),
        )

    def gap(self, *places, as_of=AS_OF, **selection):
        chosen = [self.places[key] for key in places or ("here",)]
        return gap(self.dataset(), chosen, as_of, Selection(**selection))

    def track(self, *places, as_of=AS_OF, **selection):
        """The rows of `track` by indicator and block."""
        chosen = [self.places[key] for key in places or ("here",)]
        rank_by = selection.pop("rank_by", "relative")
        answer = track(self.dataset(), chosen, as_of, Selection(**selection), rank_by)
        return {(row.indicator, row.block): row for row in answer.rows}

    def explain(self, key, place="here", as_of=AS_OF):
        """The whole answer of `explain`."""
        return explain(self.dataset(), self.places[place], self.indicators[key], as_of)

    def rows(self, *places, as_of=AS_OF, **selection):
        """The rows by indicator and block."""
        answer = self.gap(*places, as_of=as_of, all_rows=True, **selection)
        return {(row.indicator, row.block): row for row in answer.rows}
