"""Reports about what the shop sold."""

from .readers import open_reader
from .sales import SalesReport

__all__ = ["SalesReport", "open_reader"]
