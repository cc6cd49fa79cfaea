#!/usr/bin/env python3
"""The main job by keys alone: filter, Enter, edit, Ctrl+S, Space, Ctrl+Return. On a display of its own, so that nobody takes the focus."""
import os
import re
import subprocess
import unittest

import accessible as a
import case
import program as p


class Display:
    """A virtual display with a window manager."""

    def __enter__(self):
        reading, writing = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"],
                                       pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as number:
            self.name = f":{number.readline().strip()}"
        self.manager = subprocess.Popen(["openbox"], env=self.environment(), stderr=subprocess.DEVNULL)
        return self

    def __exit__(self, *_):
        for process in (self.manager, self.server):
            process.terminate()
            process.wait()

    def environment(self):
        return {**os.environ, "DISPLAY": self.name}

    def tool(self, *arguments):
        return subprocess.run(["xdotool", *arguments], env=self.environment(), check=True, capture_output=True, text=True).stdout

    def key(self, *keys):
        self.tool("key", "--clearmodifiers", "--delay", "20", *keys)

    def type(self, text):
        self.tool("type", "--clearmodifiers", "--delay", "20", text)


class Keyboard(case.Case):
    @classmethod
    def setUpClass(cls):
        cls.display = cls.enterClassContext(Display())

    def start_here(self, server):
        running = self.start(server, environment={"DISPLAY": self.display.name})
        running.until_state("No task open")
        windows = p.until(lambda: self.display.tool("search", "--onlyvisible", "--pid", str(running.process.pid)).split(), "a window")
        self.display.tool("windowactivate", "--sync", windows[-1])
        return running

    def until_focused(self, node, what):
        p.until(lambda: node.has(a.FOCUSED), f"the focus on {what}")

    def test_main_job(self):
        server = self.server(prague=case.INPUT, berlin=b"{}")
        running = self.start_here(server)
        running.row("Tasks", "prague")
        filter_field = running.one("text", "Filter tasks")
        self.until_focused(filter_field, "the filter")
        self.display.type("prag")
        p.until(lambda: not any(name.startswith("berlin") for name in running.names("Tasks")), lambda: running.names("Tasks"))
        self.display.key("Return")
        running.until_state("Same as")
        editor = running.one("text", "Input")
        self.until_focused(editor, "the editor")

        # Two fields by find and replace, as a person without a mouse would.
        for old, new in (("10", "2099"), ('"en"', '"cs"')):
            at = running.text("Input").index(old)
            editor.place_caret(at)
            self.display.key(*["Delete"] * len(old))
            self.display.type(new)
            p.until(lambda: new in running.text("Input"), lambda: running.text("Input"))
        running.one("push button", "Send 2 fields")

        # Ctrl+S goes to the changes and sends nothing.
        self.display.key("ctrl+s")
        self.until_focused(running.view("Changes"), "the changes")
        self.assertEqual(server.sent("PUT"), [])
        self.display.key("Home", "Down", "space")
        running.one("push button", "Send 1 field")
        unticked = p.until(lambda: next((r for r in running.rows("Changes") if "not be sent" in r.seen["name"]), None),
                           lambda: running.names("Changes"))
        self.assertFalse(unticked.has(a.CHECKED))
        self.display.key("space")
        running.one("push button", "Send 2 fields")
        self.assertTrue(running.row("Changes", "language").has(a.CHECKED))
        # A click on the box does the same.
        box = running.row("Changes", "language")
        self.display.tool("mousemove", *map(str, self.box_of(box)), "click", "1")
        running.one("push button", "Send 1 field")

        self.display.key("ctrl+Return")
        running.until_state("Saved")
        p.until(lambda: server.sent("PUT"), "a PUT")
        self.assertEqual(server.sent("PUT")[0][3], b'{"maxItems":2099}')

    def box_of(self, row):
        """A point in the box of a row: near its leading edge, in the middle of its first line."""
        (x, y, width, height), = row.call("Component", "GetExtents", "(u)", 0)
        return x + 20, y + min(height // 2, 16)

    def test_escape_leaves_and_never_discards(self):
        server = self.server(prague=case.INPUT)
        running = self.start_here(server)
        self.display.key("ctrl+o")
        running.one("text", "Task reference", showing=True)
        self.display.type("harbor-data/prague")
        self.display.key("Return")
        running.until_state("Same as")
        self.edit(running, '"en"', '"cs"')
        running.one("text", "Input").focus()
        self.display.key("Escape", "Escape")
        self.display.key("ctrl+o")
        p.until(lambda: running.all("text", "Task reference", showing=True), "the dialog")
        self.display.key("Escape")
        p.until(lambda: not running.all("text", "Task reference", showing=True), "no dialog")
        self.assertIn('"cs"', running.text("Input"))
        self.assertTrue(running.state().startswith("Edited"))
        # Enter in the tree of tasks opens the row, too.
        self.display.key("ctrl+k")
        self.until_focused(running.one("text", "Filter tasks"), "the filter")


if __name__ == "__main__":
    case.main()
