"""How numbers look on paper."""

from functools import wraps


def framed(function):
    """Draws a line above and below what the function returns."""

    @wraps(function)
    def draw(*args, **kwargs):
        text = function(*args, **kwargs)
        line = "-" * max(map(len, text.splitlines()), default=0)
        return "\n".join([line, text, line])

    return draw


def euros(cents: int) -> str:
    return f"{cents / 100:.2f} EUR"
