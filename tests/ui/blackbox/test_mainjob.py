#!/usr/bin/env python3
"""The main job through assistive technology alone: pick, edit, review, send, read the reply, undo, replace.

Usage: test_mainjob.py PROGRAM. Needs a display and a session bus with accessibility (tests/support/in-session).
"""
import json
import re

import accessible as a
import case
import fakeapify as f
import program as p


class MainJob(case.Case):
    def test_edit_review_send_and_reply(self):
        server = self.server()
        running = self.opened(server)
        running.one("frame", "prague - Task Input Editor")
        self.assertFalse(running.send_button().has(a.ENABLED))
        self.assertIn("Nothing changed", running.send_button().description())

        self.edit(running, '"maxItems": 10', '"maxItems": 20')
        running.one("frame", "prague* - Task Input Editor")
        self.assertEqual(running.row("Changes", "maxItems").seen["name"], "maxItems changed from 10 to 20, will be sent")
        running.one("page tab", "Request").act()
        request = p.until(lambda: running.text("Request"), "the request")
        self.assertIn(f"PUT {server.url}/v2/actor-tasks/prague00000000000/input", request)
        self.assertNotIn(f.TOKEN, request)
        self.assertEqual(json.loads(request[request.index("{"):]), {"maxItems": 20})

        self.send(running)
        self.assertRegex(running.until_state("Saved"), "^Saved and checked")
        (method, path, headers, body), = server.sent("PUT")
        self.assertEqual((path, body), ("/v2/actor-tasks/prague00000000000/input", b'{"maxItems":20}'))
        self.assertEqual(headers["Content-Type"], "application/json")
        self.assertEqual(json.loads(p.until(lambda: running.text("Reply"), "the reply"))["maxItems"], 20)
        running.one("frame", "prague - Task Input Editor")
        self.assertIn(case.LONG, running.text("Reply"))
        self.assertTrue(all(f.TOKEN not in path and f.TOKEN.encode() not in body for _, path, _, body in server.requests))

    def test_undo_of_a_send_and_removal_for_real(self):
        server = self.server()
        running = self.opened(server)
        self.assertIn(case.LONG, running.text("Input"))
        self.edit(running, '"ratio": 1.00', '"ratio": 2.500')
        self.send(running)
        running.until_state("Saved")
        self.assertEqual(server.sent("PUT")[0][3], b'{"ratio":2.500}')

        # The old value comes back as a ticked edit; nothing is sent by that.
        running.press(re.compile("^Undo Last Send"), "menu item")
        row = running.row("Changes", "ratio")
        self.assertEqual(row.seen["name"], "ratio changed from 2.500 to 1.00, will be sent")
        self.assertTrue(row.has(a.CHECKED))
        self.assertEqual(len(server.sent("PUT")), 1)
        running.until_state("Edited")
        self.send(running)
        running.until_state("Saved")
        self.assertEqual(server.sent("PUT")[1][3], b'{"ratio":1.00}')

        # A field that is only missing from the text stays on Apify and keeps Send off.
        text = running.text("Input")
        running.set_text("Input", re.sub(r'\s*"language": "en",', "", text))
        running.until_state("Edited")
        self.assertIn("stays on Apify", running.row("Changes", "language").seen["name"])
        self.assertFalse(running.send_button().has(a.ENABLED))
        self.assertIn("Removed fields are not sent", running.send_button().description())

        # Replacing asks first, with what will be left, and by a button that starts with Replace.
        running.press("Replace Whole Input…", "menu item")
        dialog = p.until(lambda: next((n for n in running.all("dialog")), None), "a dialog")
        button = p.until(lambda: next((n for n in dialog.walk() if n.seen["role"] == "push button" and n.seen["name"].startswith("Replace")
                                       and n.has(a.ENABLED)), None), "a button Replace in the dialog")
        self.assertEqual(len(server.sent("PUT")), 2)
        button.act()
        p.until(lambda: len(server.sent("PUT")) == 3, "the replacement")
        method, path, headers, body = server.sent("PUT")[2]
        self.assertEqual(path, "/v2/actor-tasks/prague00000000000")
        self.assertEqual(list(json.loads(body)), ["input"])
        self.assertNotIn("language", json.loads(body)["input"])
        self.assertIn(case.LONG.encode(), body)
        self.assertIn(b"1.00", body)
        running.until_state(re.compile("^(Saved|Same as)"))

    def test_broken_text_blocks_and_says_where(self):
        running = self.opened(self.server())
        running.set_text("Input", '{\n\n\n\n"a": 1\n "b": 2}')
        self.assertIn("line 5", running.until_state("Not valid JSON"))
        button = running.send_button()
        self.assertFalse(button.has(a.ENABLED))
        self.assertIn("5", button.description())
        self.assertIn("comma", running.row("Problems", "line 5: ").seen["name"])
        for text in ("[1, 2]", '"text"', "null", "12", ""):
            running.set_text("Input", text)
            p.until(lambda: not running.send_button().has(a.ENABLED) and running.send_button().description(), f"why {text!r} is not sent")
            self.assertFalse(running.state().startswith("Same as"), text)
        running.set_text("Input", case.INPUT.decode())
        running.until_state(re.compile("^(Same as|Edited)"))
        self.assertEqual(running.names("Changes"), [])

    def test_wrong_token_is_said_on_the_start_page(self):
        running = self.start(self.server(), token="bad")
        running.until_state("Not signed in")
        running.one("password text", "API token", showing=True)
        running.one("push button", "Sign in", showing=True)
        p.until(lambda: running.all(None, re.compile("does not accept this token"), showing=True), "the reason")
        self.assertNotIn("bad", "".join(running.errors))

    def test_tasks_are_listed_filtered_and_opened(self):
        server = self.server(prague=case.INPUT, berlin=b"null")
        running = self.start(server)
        running.until_state("No task open")
        running.row("Tasks", "prague")
        running.set_text("Filter tasks", "berl")
        p.until(lambda: not any(name.startswith("prague") for name in running.names("Tasks")), lambda: running.names("Tasks"))
        running.row("Tasks", "berlin")
        # By the menu, with a reference as Console shows it.
        self.open_task(running, "harbor-data~berlin")
        self.assertEqual(running.text("Input").strip(), "{}")


if __name__ == "__main__":
    case.main()
