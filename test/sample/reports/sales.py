"""Adds up sales."""

from collections import Counter
from typing import Iterable

from .formatting import euros, framed
from .readers import Reader, Sale


class SalesReport:
    def __init__(self, sales: Iterable[Sale]) -> None:
        self._by_isbn: Counter[str] = Counter()
        for sale in sales:
            self.add(sale)

    @classmethod
    def from_reader(cls, reader: Reader) -> "SalesReport":
        return cls(reader.sales())

    def add(self, sale: Sale) -> None:
        self._by_isbn[sale.isbn] += sale.amount()

    def total(self) -> int:
        return sum(self._by_isbn.values())

    @framed
    def render(self) -> str:
        rows = [f"{isbn}: {euros(cents)}" for isbn, cents in self.best_sellers()]
        return "\n".join([*rows, f"total: {euros(self.total())}"])

    def best_sellers(self, limit: int = 10) -> list[tuple[str, int]]:
        return self._by_isbn.most_common(limit)
