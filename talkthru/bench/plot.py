"""Pictures of a bench's figures, beside its rows. Without matplotlib (the extra `bench`) there are none.

`bars` compares contenders over conditions; `curves` shows how a cost grows. Both write a PNG and return its path.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

# Okabe and Ito's colours, told apart by colour-blind eyes: https://jfly.uni-koeln.de/color/
COLOURS = ("#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#56B4E9", "#000000")
BAR_INCHES, MOST_BARS_LABELLED = 0.32, 60


def can_plot() -> bool:
    try:
        import matplotlib  # noqa: F401
    except ImportError:
        return False
    return True


def bars(
    path: Path, title: str, series: Mapping[str, Mapping[str, float]], *, unit: str, goal: float | None = None
) -> Path:
    """Horizontal bars: `series` is contender -> condition -> value. `goal` is drawn as a line."""
    conditions = list(dict.fromkeys(c for values in series.values() for c in values))
    thick = 0.8 / len(series)
    figure, axes = _figure(title, height=1.2 + BAR_INCHES * len(conditions) * max(1.0, len(series) * 0.7))
    for index, (contender, values) in enumerate(series.items()):
        places = [conditions.index(c) + thick * (index - (len(series) - 1) / 2) for c in values]
        drawn = axes.barh(places, list(values.values()), thick, label=contender, color=COLOURS[index % len(COLOURS)])
        if len(conditions) * len(series) <= MOST_BARS_LABELLED:
            axes.bar_label(drawn, fmt=_figure_of, padding=2, fontsize=8)
    axes.set_yticks(range(len(conditions)), conditions, fontsize=8)
    axes.invert_yaxis()
    axes.set_xlabel(unit)
    _goal(axes.axvline, goal)
    return _kept(figure, axes, path, len(series) > 1 or goal is not None)


def _figure_of(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def curves(
    path: Path,
    title: str,
    series: Mapping[str, Sequence[tuple[float, float]]],
    *,
    x: str,
    y: str,
    log_x: bool = False,
    goal: float | None = None,
) -> Path:
    """Lines through (x, y) points: contender -> points."""
    figure, axes = _figure(title, height=4.0)
    for index, (contender, points) in enumerate(series.items()):
        axes.plot(*zip(*points, strict=True), marker="o", label=contender, color=COLOURS[index % len(COLOURS)])
    axes.set_xlabel(x)
    axes.set_ylabel(y)
    axes.set_ylim(bottom=0)
    if log_x:
        axes.set_xscale("log")
    axes.grid(alpha=0.3)
    _goal(axes.axhline, goal)
    return _kept(figure, axes, path, labelled=True)


def _figure(title: str, *, height: float) -> tuple[Any, Any]:
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(8.5, height))
    axes.set_title(title, fontsize=10, loc="left")
    axes.spines[["top", "right"]].set_visible(False)
    return figure, axes


def _goal(line: Any, goal: float | None) -> None:
    if goal is not None:
        line(goal, color="#555555", linestyle="--", linewidth=1, label=f"goal {goal:g}")


def _kept(figure: Any, axes: Any, path: Path, labelled: bool) -> Path:
    from matplotlib import pyplot

    if labelled:
        axes.legend(fontsize=8, frameon=False, loc="center left", bbox_to_anchor=(1.0, 0.5))
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=130, bbox_inches="tight")
    pyplot.close(figure)
    return path
