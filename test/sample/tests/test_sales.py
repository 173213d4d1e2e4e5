from reports.readers import Sale
from reports.sales import SalesReport


def test_total_adds_every_sale():
    report = SalesReport([Sale("978-1", 2, 2400), Sale("978-2", 1, 1850)])
    assert report.total() == 6650


def test_best_sellers_come_first():
    report = SalesReport([Sale("978-1", 1, 2400), Sale("978-2", 2, 1850)])
    assert report.best_sellers(1) == [("978-2", 3700)]
