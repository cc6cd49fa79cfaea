#!/usr/bin/env python3
"""Starts that go wrong and starts that go on: arguments, display, folders, damaged files, a second start, what survives."""
import glob
import os
import re
import stat
import subprocess
import tempfile

import accessible as a
import case
import fakeapify as f
import program as p


class Arguments(case.Case):
    def run_to_end(self, *arguments, **environment):
        env = {key: value for key, value in os.environ.items()
               if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "APIFY_TOKEN", "APIFY_CLIENT_BASE_URL")}
        with tempfile.TemporaryDirectory() as folder:
            env.update(XDG_DATA_HOME=f"{folder}/d", XDG_CONFIG_HOME=f"{folder}/c", XDG_CACHE_HOME=f"{folder}/h", **environment)
            done = subprocess.run([self.binary, *arguments], env=env, capture_output=True, text=True, timeout=p.LIMIT)
            self.assertEqual(os.listdir(folder), [], "nothing is left behind")
        return done

    def test_version_and_help_need_no_display(self):
        for argument in ("--version", "--help"):
            done = self.run_to_end(argument)
            self.assertEqual((done.returncode, done.stderr), (0, ""), argument)
            self.assertTrue(done.stdout.strip(), argument)
        self.assertRegex(self.run_to_end("--version").stdout, r"^Task Input Editor \d+\.\d+\.\d+")
        for option in ("--sandbox", "--api-url", "--task", "--tour", "--version", "--help"):
            self.assertIn(option, self.run_to_end("--help").stdout)

    def test_wrong_arguments_end_with_2_and_one_line(self):
        for arguments in (["--nonsense"], ["--api-url"], ["--api-url", "http://example.com"], ["--api-url", "ftp://127.0.0.1"],
                          ["--api-url", "not a url"], ["--api-url", ""], ["--api-url", "https://user:secret@example.com"],
                          ["--sandbox", "--api-url", "https://example.com"], ["stray"], ["--task"], ["--tour", ""]):
            done = self.run_to_end(*arguments)
            with self.subTest(arguments):
                self.assertEqual((done.returncode, done.stdout), (2, ""))
                self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)
                self.assertNotIn("secret", done.stderr)
        done = self.run_to_end(APIFY_CLIENT_BASE_URL="http://example.com")
        self.assertEqual((done.returncode, len(done.stderr.splitlines())), (2, 1))

    def test_no_display_ends_with_1_and_one_line(self):
        for arguments in ([], ["--sandbox"], ["--api-url", "https://example.com"]):
            done = self.run_to_end(*arguments)
            self.assertEqual((done.returncode, done.stdout), (1, ""), done.stderr)
            self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)
            self.assertIn("display", done.stderr)
        self.assertEqual(self.run_to_end(DISPLAY=":987").returncode, 1)


class Folders(case.Case):
    def setUp(self):
        self.folder = self.enterContext(tempfile.TemporaryDirectory())

    def settings_file(self, content=b""):
        os.makedirs(f"{self.folder}/config/task-input-editor")
        path = f"{self.folder}/config/task-input-editor/settings.ini"
        with open(path, "wb") as file:
            file.write(content)
        return path

    def edit_and_send(self, running, server):
        self.edit(running, '"maxItems": 10', '"maxItems": 20')
        self.send(running)
        running.until_state("Saved and checked")
        self.assertEqual(server.sent("PUT")[-1][3], b'{"maxItems":20}')

    def test_settings_that_cannot_be_read(self):
        for content, mode in ((b"\x00\xff[[[\nnonsense", 0o600), (b"[network]\nretries=3\n", 0)):
            if mode == 0 and os.getuid() == 0:
                continue  # root can't be refused a file
            self.folder = self.enterContext(tempfile.TemporaryDirectory())
            path = self.settings_file(content)
            os.chmod(path, mode)
            server = self.server()
            running = self.opened(server, folders=self.folder)
            if mode == 0:
                running.until_message("settings file could not be read")
            self.edit_and_send(running, server)
            self.assertEqual(running.quit(), 0)

    def test_wrong_rows_are_ignored(self):
        self.settings_file(b"[network]\nretries=many\nreadTimeoutMs=-5\nconnectTimeoutMs=\n[window]\ngeometry=@ByteArray(xx)\n")
        server = self.server()
        running = self.opened(server, folders=self.folder)
        self.edit_and_send(running, server)
        self.assertEqual(running.quit(), 0)

    def test_data_folder_that_cannot_be_written(self):
        # A file where the folder should be refuses root, too.
        with open(f"{self.folder}/data", "w"):
            pass
        server = self.server()
        running = self.opened(server, folders=self.folder)
        running.until_message("can't be written")
        self.edit_and_send(running, server)
        self.assertEqual(running.quit(), 0)

    def test_damaged_files_of_the_store(self):
        server = self.server()
        running = self.opened(server, folders=self.folder)
        self.edit(running, '"en"', '"cs"')
        running.until_state("Edited, draft kept")
        self.assertEqual(running.quit(), 0)
        files = [path for path in glob.glob(f"{self.folder}/data/task-input-editor/**", recursive=True)
                 if os.path.isfile(path) and re.search(r"\.(db|sqlite)", path)]
        self.assertTrue(files, glob.glob(f"{self.folder}/data/**", recursive=True))
        for path in files:
            with open(path, "wb") as file:
                file.write(b"this is no database" * 1000)
        running = self.opened(server, folders=self.folder)
        running.until_message("damaged")
        self.edit_and_send(running, server)
        self.assertEqual(running.quit(), 0)

    def test_files_are_private(self):
        server = self.server()
        running = self.opened(server, folders=self.folder)
        self.edit(running, '"en"', '"cs"')
        running.until_state("Edited, draft kept")
        self.assertEqual(running.quit(), 0)
        for path in glob.glob(f"{self.folder}/*/task-input-editor/**", recursive=True):
            self.assertEqual(stat.S_IMODE(os.stat(path).st_mode) & 0o077, 0, path)
            if os.path.isfile(path):
                with open(path, "rb") as file:
                    self.assertNotIn(f.TOKEN.encode(), file.read(), path)

    def test_an_edit_survives_a_crash(self):
        server = self.server()
        running = self.opened(server, folders=self.folder)
        self.edit(running, '"en"', '"cs"')
        running.until_state("Edited, draft kept")
        running.kill()
        running = self.start(server, "--task", "~prague", folders=self.folder)
        running.until_state("Edited")
        self.assertIn('"cs"', running.text("Input"))
        running.until_message("Restored your")
        self.assertTrue(running.row("Changes", "language").has(a.CHECKED))

    def test_a_second_start_hands_its_task_over(self):
        server = self.server()
        running = self.start(server, folders=self.folder)
        running.until_state("No task open")
        env = dict(os.environ, APIFY_TOKEN=f.TOKEN, XDG_DATA_HOME=f"{self.folder}/data", XDG_CONFIG_HOME=f"{self.folder}/config",
                   XDG_CACHE_HOME=f"{self.folder}/cache")
        done = subprocess.run([self.binary, "--api-url", server.url, "--task", "~prague"], env=env, capture_output=True, text=True,
                              timeout=p.LIMIT)
        self.assertEqual((done.returncode, done.stdout), (0, ""), done.stderr)
        running.one("frame", "prague - Task Input Editor")
        running.until_state("Same as")


class Roots(case.Case):
    def test_the_option_wins_over_the_environment(self):
        server = self.server()
        running = self.start(server, "--task", "harbor-data~prague", environment={"APIFY_CLIENT_BASE_URL": "http://127.0.0.1:9"})
        running.until_state("Same as")
        self.assertTrue(server.requests)

    def test_the_log_has_no_token_and_no_value(self):
        server = self.server()
        running = p.Program(self.binary, "--task", "~prague", environment={
            "APIFY_TOKEN": f.TOKEN, "APIFY_CLIENT_BASE_URL": server.url, "QT_LOGGING_RULES": "taskinput.*=true"})
        self.addCleanup(running.__exit__)
        running.__enter__().until_state("Same as")
        self.edit(running, '"en"', '"a value of mine"')
        server.refuse("PUT", "/input", f.error(403, "insufficient-permissions", "No."))
        self.send(running)
        running.until_state("Not saved")
        self.assertEqual(running.quit(), 0)
        log = "".join(running.errors)
        self.assertIn("PUT", log, "the log tells of requests")
        for secret in (f.TOKEN, "a value of mine", case.LONG):
            self.assertNotIn(secret, log)


class Sandbox(case.Case):
    def begin(self, folder, state="No task open"):
        running = p.Program(self.binary, "--sandbox", folders=folder,
                            environment={"APIFY_TOKEN": "nobody's", "APIFY_CLIENT_BASE_URL": "http://example.com"})
        self.addCleanup(running.__exit__)
        running.__enter__().until_state(state)
        return running

    def test_it_keeps_its_data_until_it_is_reset(self):
        folder = self.enterContext(tempfile.TemporaryDirectory())
        running = self.begin(folder)
        self.open_first(running)
        running.one("text", "Input").insert(1, '"ownField": "kept by the sandbox", ')
        running.until_state("Edited")
        self.send(running)
        running.until_state("Saved")
        self.assertEqual(running.quit(), 0)
        self.assertEqual("".join(running.errors), "")

        running = self.begin(folder, "Same as")  # the task that was open last
        self.assertIn("kept by the sandbox", running.text("Input"))
        running.one("text", "Input").insert(1, '"unsent": 1, ')
        running.until_state("Edited, draft kept")
        running.press("Reset Sandbox", "menu item")
        running.until_state("No task open")
        self.open_first(running)
        self.assertNotIn("kept by the sandbox", running.text("Input"))
        self.assertEqual(running.names("Changes"), [])

    def open_first(self, running):
        running.press("Open Task…", "menu item")
        running.set_text("Task reference", "~maps-prague-restaurants")
        running.press("Open")
        running.until_state("Same as")


if __name__ == "__main__":
    case.main()
