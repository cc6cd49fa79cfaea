"""What is measured, what it is compared with and what it must reach.

A Row reads figures: the median of all lines with its key and document, over every round. `goal` gets our figure and the
other's (or None) and says whether it is reached; `limit` is the goal as a number of our figure's unit, for the picture.
"""
from dataclasses import dataclass
from statistics import median
from typing import Callable, Optional

LARGEST = "103,700 addresses"
STALLS = ["opening", "typing", "undoing typing", "text difference", "side by side", "find all", "replace all",
          "undo of replace all", "format", "undo of format", "switching to a small task", "switching back", "saving drafts",
          "send"]
STEPS = ["find all", "replace all", "undo of replace all", "format", "undo of format"]


@dataclass
class Row:
    group: str
    name: str
    key: str
    document: str
    goal_text: str
    limit: Callable[[Optional[float], "Figures"], Optional[float]]
    other: Optional[tuple] = None  # (who, key, document)
    worst: bool = False  # the worst round counts rather than the median
    who: str = "ours"


class Figures:
    """All lines that the benchmarks printed."""

    def __init__(self, lines):
        self.lines = lines

    def values(self, who, key, document):
        return [l["value"] for l in self.lines if (l["who"], l["key"], l["document"]) == (who, key, document)]

    def median(self, who, key, document):
        values = self.values(who, key, document)
        return median(values) if values else None

    def notes(self, who, key, document):
        return [l["note"] for l in self.lines if (l["who"], l["key"], l["document"]) == (who, key, document) and l["note"]]


def at_most(limit):
    return lambda other, figures: limit


def times_other(factor):
    return lambda other, figures: other * factor if other is not None else None


def other_plus(extra):
    return lambda other, figures: other + extra if other is not None else None


def typing_limit(other, figures):
    small = figures.median("ours", "typing, middle", "1 kB")
    return min(16, 2 * small) if small is not None else 16


def all_rows(figures):
    rows = []
    for place in ("start", "middle", "end"):
        key = f"typing, {place}"
        rows.append(Row("Typing", f"key press to painted, p95, {place} of 9 MiB", key, LARGEST, "≤ 16 ms and ≤ 2 × 1 kB", typing_limit,
                        ("bare QPlainTextEdit", "bare", key, LARGEST)))
    rows.append(Row("Typing", "key press to painted, p95, 1 kB", "typing, middle", "1 kB", "≤ 16 ms", at_most(16),
                    ("bare QPlainTextEdit", "bare", "typing, middle", "1 kB")))
    for doing in STALLS:
        rows.append(Row("Longest stall", f"{doing}, 9 MiB", f"stall, {doing}", LARGEST, "≤ 50 ms", at_most(50)))
    for doing in ("opening", "typing", "pasting", "listing tasks", "filtering tasks"):
        key = f"stall, {doing}"
        for document in sorted({l["document"] for l in figures.lines if l["key"] == key and l["document"] != LARGEST}):
            rows.append(Row("Longest stall", f"{doing}, {document}", key, document, "≤ 50 ms", at_most(50)))
    rows.append(Row("Opening", "reply arrived to 9 MiB on screen", "on screen", LARGEST, "≤ 1.2 ×", times_other(1.2),
                    ("setPlainText and paint", "bare", "on screen", LARGEST)))
    for document in [LARGEST] + sorted({l["document"] for l in figures.lines if l["key"] == "change list"} - {LARGEST}):
        rows.append(Row("Change list", f"typing stopped to change list right, {document}", "change list", document, "≤ 300 ms",
                        at_most(300)))
    for key, name, factor in (("parse UTF-8", "bytes to tree", 1.0), ("parse text", "text to tree", 1.5)):
        for document in dict.fromkeys(l["document"] for l in figures.lines if l["key"] == key):
            rows.append(Row("Parsing", f"{name}, {document}", key, document, f"≤ {factor} ×", times_other(factor),
                            ("RapidJSON", "RapidJSON", "parse", document)))
    rows.append(Row("Difference", "two lists of 50,000 objects", "difference", "50,000 objects", "≤ 500 ms and ≥ 50 × faster",
                    lambda other, figures: min(500, other / 50) if other else 500,
                    ("jsondiffpatch", "jsondiffpatch", "difference", "50,000 objects")))
    for step in STEPS:
        rows.append(Row("Big steps", f"{step}, 9 MiB", step, LARGEST, "≤ 1 s", at_most(1000)))
    rows.append(Row("Memory", "PSS with 9 MiB open, changed and compared", "memory", LARGEST, "≤ 450 MiB", at_most(450),
                    ("Chromium, vanilla-jsoneditor", "Chromium", "memory", LARGEST)))
    rows.append(Row("Start", "start to a painted window that takes keys", "start", "empty", "≤ bare + 80 ms", other_plus(80),
                    ("bare QMainWindow", "bare", "start", "empty")))
    rows.append(Row("Sending", "read, put and verify 9 MiB", "send", LARGEST, "≤ curl + 250 ms", other_plus(250),
                    ("curl, the two requests", "curl", "send", LARGEST)))
    rows.append(Row("Tasks", "5,000 tasks in the list", "task list", "5,000 tasks", "≤ curl + 150 ms", other_plus(150),
                    ("curl, five requests", "curl", "task list", "5,000 tasks")))
    rows.append(Row("Tasks", "filter key to painted, p95", "filter key", "5,000 tasks", "≤ 16 ms", at_most(16)))
    rows.append(Row("Idle", "wake-ups by timers of ours in a minute", "idle", "one minute", "0", at_most(0)))
    return rows


def judged(rows, figures):
    """One dictionary a row that was measured."""
    result = []
    for row in rows:
        values = figures.values("ours", row.key, row.document)
        if not values:
            continue
        ours = median(values)
        other = figures.median(*row.other[1:]) if row.other else None
        limit = row.limit(other, figures)
        unit = next(l["unit"] for l in figures.lines if l["key"] == row.key and l["document"] == row.document)
        result.append({
            "group": row.group, "name": row.name, "unit": unit, "ours": ours, "lowest": min(values), "highest": max(values),
            "rounds": len(values), "otherName": row.other[0] if row.other else None, "other": other,
            "ratio": ours / other if other else None, "goal": row.goal_text, "limit": limit,
            "reached": None if limit is None else ours <= limit,
            "notes": figures.notes("ours", row.key, row.document)[:3],
        })
    return result
