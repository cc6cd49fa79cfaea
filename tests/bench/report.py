"""The table, as text, Markdown and a picture."""
import html


def number(value, unit=""):
    if value is None:
        return "–"
    digits = 0 if value >= 100 or value == int(value) else 1 if value >= 10 else 2
    return f"{value:,.{digits}f}" + (f" {unit}" if unit else "")


def named(row):
    """Its name where the group is not beside it."""
    return "stall, " + row["name"] if row["group"] == "Longest stall" else row["name"]


def verdict(row):
    return {True: "reached", False: "missed", None: "–"}[row["reached"]]


def cells(row):
    spread = f"{number(row['lowest'])} – {number(row['highest'])}"
    other = number(row["other"], row["unit"]) if row["other"] is not None else "–"
    ratio = f"{row['ratio']:.2f} ×" if row["ratio"] is not None else "–"
    return [row["name"], number(row["ours"], row["unit"]), spread, other, ratio, row["goal"], verdict(row)]


HEAD = ["quantity", "ours", "spread", "beside", "ratio", "goal", ""]


def text_table(rows):
    lines = [HEAD] + [cells(row) for row in rows]
    widths = [max(len(line[i]) for line in lines) for i in range(len(HEAD))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip() for line in lines)


def markdown_table(rows):
    lines = ["| " + " | ".join(HEAD[:-1] + ["verdict"]) + " |", "|" + "---|" * len(HEAD)]
    group = None
    for row in rows:
        if row["group"] != group:
            group = row["group"]
            lines.append(f"| **{group}** |" + " |" * (len(HEAD) - 1))
        lines.append("| " + " | ".join(cells(row)) + " |")
    return "\n".join(lines)


def missed(rows, words):
    """A plain word on each row that misses its goal."""
    lines = []
    for row in rows:
        if row["reached"] is not False:
            continue
        over = f"{number(row['ours'], row['unit'])} where {number(row['limit'], row['unit'])} is the most"
        said = next((text for start, text in words.items() if named(row).startswith(start)), "")
        note = "; ".join(row["notes"][:1])
        lines.append(f"- **{named(row)}**: {over}." + (f" {said}" if said else "") + (f" ({note})" if note else ""))
    return "\n".join(lines) or "None."


def picture(rows, title):
    """Bars against the goal: the line at the middle is the goal, what crosses it misses."""
    shown = [row for row in rows if row["limit"]]
    left, width, line, top = 430, 420, 20, 56
    goal_at = left + width / 2
    height = top + line * len(shown) + 24
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + width + 190}" height="{height}" '
           f'font-family="sans-serif" font-size="12">',
           f'<rect width="100%" height="100%" fill="#ffffff"/>',
           f'<text x="12" y="22" font-size="15" font-weight="bold">{html.escape(title)}</text>',
           f'<text x="{goal_at}" y="44" text-anchor="middle" fill="#57606a">goal</text>']
    for i, row in enumerate(shown):
        y = top + i * line
        part = min(row["ours"] / row["limit"], 2)
        color = "#1a7f37" if row["reached"] else "#cf222e"
        out.append(f'<text x="{left - 8}" y="{y + 13}" text-anchor="end">{html.escape(named(row))}</text>')
        out.append(f'<rect x="{left}" y="{y + 3}" width="{max(part * width / 2, 1):.1f}" height="{line - 7}" fill="{color}"/>')
        beside = f" · beside {number(row['other'], row['unit'])}" if row["other"] is not None else ""
        out.append(f'<text x="{left + width + 8}" y="{y + 13}">{number(row["ours"], row["unit"])}{beside}</text>')
    out.append(f'<line x1="{goal_at}" y1="48" x2="{goal_at}" y2="{height - 16}" stroke="#57606a" stroke-dasharray="3 3"/>')
    out.append("</svg>")
    return "\n".join(out) + "\n"
