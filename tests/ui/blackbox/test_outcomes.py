#!/usr/bin/env python3
"""What Apify may answer, and what the person is told: refusals, waits, cut and wrong replies, time-outs."""
import json
import os
import re
import tempfile
import threading

import accessible as a
import case
import fakeapify as f
import program as p


def quick(folder, **rows):
    """Settings with short times, as a person would write them."""
    os.makedirs(f"{folder}/config/task-input-editor", exist_ok=True)
    with open(f"{folder}/config/task-input-editor/settings.ini", "w") as file:
        file.write("[network]\n" + "".join(f"{key}={value}\n" for key, value in rows.items()))
    return folder


class Refused(case.Case):
    """One program, one task for each answer; an edit is kept through all of them."""

    @classmethod
    def setUpClass(cls):
        cls.names = ["e400", "e401", "e403", "e404", "e409", "e413", "html", "cut", "list", "null"]
        cls.fake = f.FakeApify({name: case.INPUT for name in cls.names})
        cls.running = p.Program(cls.binary, "--api-url", cls.fake.url, environment={"APIFY_TOKEN": f.TOKEN}).__enter__()
        cls.running.until_state("No task open")

    @classmethod
    def tearDownClass(cls):
        cls.running.__exit__()
        cls.fake.close()

    def sent_against(self, task, answer, times=None):
        """Edits the task, sends, and gets that answer."""
        self.fake.answers.clear()
        self.open_task(self.running, f"~{task}")
        self.edit(self.running, '"maxItems": 10', '"maxItems": 11')
        self.fake.refuse("PUT", f"{self.fake.id_of(task)}/input", answer, times)
        self.send(self.running)

    def assert_refused(self, task, status, kind, sentence):
        message = f"The words of the server about {task}."
        self.sent_against(task, f.error(status, kind, message))
        self.assertEqual(self.running.until_state("Not saved"), f"Not saved: {status}")
        self.assertIn(sentence, self.running.until_message(message))
        self.assertIn('"maxItems": 11', self.running.text("Input"))
        reply = p.until(lambda: self.running.text("Reply"), "the reply")
        self.assertIn(kind, reply)
        self.assertIn(message, reply)
        self.assertTrue(any(name.startswith("maxItems changed from 10 to 11, will be sent") for name in self.running.names("Changes")))

    def assert_saved_after_all(self):
        self.fake.answers.clear()
        self.send(self.running)
        self.running.until_state("Saved and checked")

    def test_400(self):
        self.assert_refused("e400", 400, "invalid-input", "Apify rejected the change.")
        self.assert_saved_after_all()

    def test_403(self):
        self.assert_refused("e403", 403, "insufficient-permissions", "This token may not change this task.")

    def test_404(self):
        self.assert_refused("e404", 404, "record-not-found", "The task no longer exists.")

    def test_409(self):
        self.assert_refused("e409", 409, "conflict", "Another change is in progress")
        self.assert_saved_after_all()

    def test_413(self):
        self.assert_refused("e413", 413, "request-too-large", "Too big")

    def assert_unknown(self, task, answer):
        """The outcome is open until Apify is asked; it turns out that nothing was saved."""
        self.sent_against(task, answer, times=1)
        self.running.until_state("No answer. Saved or not?")
        self.assertIn('"maxItems": 11', self.running.text("Input"))
        puts = len(self.fake.sent("PUT"))
        self.running.press("Check what Apify has")
        self.assertTrue(self.running.until_state("Not saved").startswith("Not saved so far"))
        self.assertEqual(len(self.fake.sent("PUT")), puts)
        self.assert_saved_after_all()

    def test_html(self):
        self.assert_unknown("html", f.Answer(200, b"<html><body>Sign in to the network</body></html>", "text/html"))

    def test_cut(self):
        self.assert_unknown("cut", f.Answer(200, case.INPUT, cut=20))

    def test_wrong_kinds(self):
        for task, body in (("list", b"[1,2]"), ("null", b"null")):
            self.assert_unknown(task, f.Answer(200, body))

    def test_x401(self):
        # Last by name: after it the token counts as refused.
        self.assert_refused("e401", 401, "user-or-token-not-found", "Apify does not accept this token.")


class Waits(case.Case):
    def test_429_counts_down_and_saves(self):
        server = self.server()
        running = self.opened(server)
        self.edit(running, '"maxItems": 10', '"maxItems": 12')
        server.refuse("PUT", "/input", f.error(429, "rate-limit-exceeded", "You have exceeded the rate limit.", headers=[("Retry-After", "3")]), times=1)
        self.send(running)
        self.assertRegex(running.until_state("Trying again"), r"^Trying again in \d+ s \(1 of 5\)$")
        running.one("push button", "Cancel waiting")
        running.until_state("Saved and checked")
        self.assertEqual(len(server.sent("PUT")), 2)

    def test_a_wait_can_be_cancelled(self):
        server = self.server()
        running = self.opened(server)
        self.edit(running, '"maxItems": 10', '"maxItems": 12')
        server.refuse("PUT", "/input", f.error(429, "rate-limit-exceeded", "You have exceeded the rate limit.", headers=[("Retry-After", "50")]))
        self.send(running)
        running.until_state("Trying again")
        running.press("Cancel waiting")
        running.until_state(re.compile("^(Not saved|Edited)"))
        self.assertIn('"maxItems": 12', running.text("Input"))
        self.assertEqual(len(server.sent("PUT")), 1)

    def test_500_on_a_send_is_never_repeated_blindly(self):
        server = self.server()
        running = self.opened(server)
        self.edit(running, '"maxItems": 10', '"maxItems": 12')
        server.refuse("PUT", "/input", f.error(500, "internal-server-error", "Unexpected error."))
        self.send(running)
        running.until_state(re.compile("^(Not saved|No answer)"))
        self.assertEqual(len(server.sent("PUT")), 1)
        self.assertIn('"maxItems": 12', running.text("Input"))

    def test_no_answer_to_a_send_is_said_and_looked_up(self):
        with tempfile.TemporaryDirectory() as folder:
            server = self.server()
            running = self.opened(server, folders=quick(folder, sendTimeoutMs=1500, readTimeoutMs=1500, retries=0))
            self.edit(running, '"maxItems": 10', '"maxItems": 12')
            held = threading.Event()
            self.addCleanup(held.set)
            server.refuse("PUT", "/input", f.Answer(200, b"{}", wait=held))
            self.send(running)
            running.until_state("No answer. Saved or not?")
            # It was saved after all; only the answer was lost.
            server.inputs["prague"] = case.INPUT.replace(b'"maxItems": 10', b'"maxItems": 12')
            running.press("Check what Apify has")
            running.until_state("Saved")
            running.end()

    def test_a_reference_that_waits_says_so(self):
        server = self.server(prague=case.INPUT)
        server.refuse("GET", "prague", f.error(429, "rate-limit-exceeded", "Too many.", headers=[("Retry-After", "3")]), times=1)
        running = self.start(server, "--task", "~prague")
        self.assertRegex(running.until_state("Trying again"), r"^Trying again in \d s \(1 of 5\)$")
        running.until_state("Same as")

    def test_a_failed_load_can_be_tried_again(self):
        with tempfile.TemporaryDirectory() as folder:
            server = self.server(prague=case.INPUT)
            server.refuse("GET", "prague", f.error(404, "record-not-found", "Actor task was not found"))
            running = self.start(server, "--task", "~prague", folders=quick(folder, retries=0))
            # The reference itself can't be looked up: said in the message bar.
            running.until_message("Task not found.")
            server.answers.clear()
            for body in (b"[1]", b"<html>"):
                server.refuse("GET", "/input", f.Answer(200, body + b"x"))
            running.one("push button", "Try again", showing=True).act()
            running.until_state("Loading failed")
            p.until(lambda: "Task not found" not in running.message(), "the message gone")
            server.answers.clear()
            server.refuse("GET", "/input", f.error(403, "insufficient-permissions", "Insufficient permissions."))
            running.one("push button", "Try again", showing=True).act()
            running.until_state("Loading failed: 403")
            p.until(lambda: running.all("label", re.compile("may not read this task"), showing=True), "the reason")
            server.answers.clear()
            running.one("push button", "Try again", showing=True).act()
            running.until_state("Same as")
            self.assertEqual(json.loads(running.text("Input"))["maxItems"], 10)
            running.end()


if __name__ == "__main__":
    case.main()
