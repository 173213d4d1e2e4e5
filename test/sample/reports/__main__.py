"""python -m reports sales.csv"""

import sys
from pathlib import Path

from . import SalesReport, open_reader


def main(arguments: list[str]) -> int:
    if not arguments:
        print("Which file? python -m reports sales.csv", file=sys.stderr)
        return 2
    for name in arguments:
        report = SalesReport.from_reader(open_reader(Path(name)))
        print(report.render())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
