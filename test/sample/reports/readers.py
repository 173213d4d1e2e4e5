"""Reads sales from files. Each reader knows one format."""

from __future__ import annotations

import csv
import json
from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Iterator


@dataclass(frozen=True)
class Sale:
    isbn: str
    count: int
    cents: int

    def amount(self) -> int:
        return self.count * self.cents


class Reader(ABC):
    def __init__(self, path: Path) -> None:
        self.path = path

    def sales(self) -> Iterator[Sale]:
        for row in self.rows():
            yield self.to_sale(row)

    def to_sale(self, row: dict) -> Sale:
        return Sale(row["isbn"], int(row["count"]), int(row["cents"]))

    @abstractmethod
    def rows(self) -> Iterator[dict]: ...


class CsvReader(Reader):
    def rows(self) -> Iterator[dict]:
        with self.path.open(newline="") as file:
            yield from csv.DictReader(file)


class JsonReader(Reader):
    def rows(self) -> Iterator[dict]:
        yield from json.loads(self.path.read_text())

    def to_sale(self, row: dict) -> Sale:
        row.setdefault("count", 1)
        return super().to_sale(row)


READERS: dict[str, Callable[[Path], Reader]] = {".csv": CsvReader, ".json": JsonReader}


def open_reader(path: Path) -> Reader:
    return READERS[path.suffix](path)
