"""The bot as a real process against the simulated Bot API on loopback: the benchmark's tests, made short."""

from __future__ import annotations

import json
import socket
import urllib.request
from pathlib import Path

import pytest

from articles import Draft
from benchmarks import telegram_alerts, telegram_clock, telegram_inbound, telegram_summaries, telegram_texts
from benchmarks.bot_api import Fault, LoopbackApi
from benchmarks.bot_process import BotProcess, until
from bot.bringing import brought
from bot.desk import open_desk
from bot.local.server import TOKEN
from language import Language


def test_kills_lose_no_message(tmp_path: Path) -> None:
    """Every message is answered, in its chat's order, and every setting is as last set."""
    result = telegram_inbound.killed(tmp_path, kills=2, messages=24, readers=5)
    assert result.well, result


def test_what_was_done_before_a_kill_is_said_after_it_and_not_done_again(tmp_path: Path) -> None:
    """The second try tells of the subscription as of a new one: it was kept together with what is said of it."""
    with LoopbackApi(
        fault=lambda method, number: Fault.HANG if (method, number) == ("sendMessage", 1) else None
    ) as api:
        api.server.join(5)
        with BotProcess(api, tmp_path / "a.db") as bot:
            api.server.say(5, "/subscribe climate")
            api.wake()
            assert until(lambda: len(api.arrived) == 1, 30)
            bot.kill()
            bot.start()
            assert until(lambda: len(api.arrived) == 2, 30)
            bot.stop()
    first, again = (arrived.text for arrived in api.arrived)
    assert first == again
    assert "I will tell you of every new article with" in first
    assert "already" not in again


def test_strange_titles_and_names_are_told(tmp_path: Path) -> None:
    """Telegram refuses no message about them, and nobody reads an excuse."""
    result = telegram_texts.hostile(tmp_path, articles=8)
    assert result.well, result


def test_a_second_bot_on_the_same_database_is_turned_away(tmp_path: Path) -> None:
    """It answers nobody and says why; the first one goes on, and each message has one answer."""
    with LoopbackApi() as api:
        api.server.join(5)
        with BotProcess(api, tmp_path / "a.db") as bot:
            second = BotProcess(api, tmp_path / "a.db")
            second.start(wait=False)
            assert second.wait(60) == 1
            assert "another khabar serve is at work on" in second.log.read_text()
            api.server.say(5, "/search once")
            api.wake()
            assert until(lambda: len(api.arrived) > 0, 30)
            assert bot.stop() == 0
    assert len(api.arrived) == 1


def test_updates_that_nobody_can_read_hold_nothing_up(tmp_path: Path) -> None:
    """The good ones among them are answered, and Telegram is asked a few times only."""
    result = telegram_inbound.unparseable(tmp_path, bad=60, good=40)
    assert result.well, result


@pytest.mark.parametrize("fault", [Fault.NOT_FOUND, Fault.GARBAGE, Fault.LOSE])
def test_the_bot_answers_again_after_trouble(tmp_path: Path, fault: Fault) -> None:
    """Whatever getUpdates said meanwhile."""
    result = telegram_inbound.recovering(tmp_path, fault, seconds=1.0)
    assert result.well, result


def test_a_slow_model_is_asked_once_and_told_to_all(tmp_path: Path) -> None:
    """However many ask for the same summary, and the process does not wait for it when told to stop."""
    result = telegram_summaries.slow_model(tmp_path, seconds=3.0)
    assert "each made once, all told, exit 0" in result.measured, result


def test_limits_are_never_broken(tmp_path: Path) -> None:
    """No request had to be refused, and hardly any time was lost; how little, the benchmark tells."""
    result = telegram_alerts.paced(tmp_path, chats=40, articles=2)
    assert result.measured.startswith("0 lost, 0 times 429"), result


def test_articles_brought_in_beside_the_bot_raise_alerts(tmp_path: Path) -> None:
    """Each once, while readers change their settings; the database stays whole."""
    result = telegram_alerts.beside(tmp_path, articles=30)
    assert result.measured.startswith("0 lost, 0 doubled"), result
    assert result.measured.endswith("whole"), result


def test_a_clock_that_jumps_neither_loses_nor_doubles_nor_disturbs(tmp_path: Path) -> None:
    """An hour back, then a day forward: each alert comes once, as soon as it may, and readers are answered."""
    result = telegram_clock.moved(tmp_path, chats=10, kills=0, lost=0, articles=4)
    assert result.well, result


def test_a_bot_that_is_told_to_stop_finishes_what_is_in_hand(tmp_path: Path) -> None:
    """In an orderly way, with status 0, and what it had no time for is answered after the next start."""
    with LoopbackApi() as api:
        api.server.join(5)
        with BotProcess(api, tmp_path / "a.db") as bot:
            for number in range(8):
                api.server.say(5, f"/search stop{number}")
            api.wake()
            assert until(lambda: len(api.arrived) > 1, 30)
            assert bot.stop(patience=10) == 0
            bot.start()
            assert until(lambda: len(api.arrived) == 8, 60)
    assert [f"stop{number}" in arrived.text for number, arrived in enumerate(api.arrived)] == [True] * 8


def test_a_bot_that_is_told_to_stop_waits_for_no_model(tmp_path: Path) -> None:
    """A summary that takes for ever is given up within ten seconds, and asked for again after the next start."""
    with open_desk(tmp_path / "a.db", "embedded") as desk:
        desk.keep(brought(Draft("Rain in Algiers", "Heavy rain fell in Algiers on Monday. " * 20, Language.ENGLISH)))
    with socket.create_server(("127.0.0.1", 0)) as silent, LoopbackApi() as api:
        api.server.join(5)
        model = f"http://127.0.0.1:{silent.getsockname()[1]}/v1#model"
        with BotProcess(api, tmp_path / "a.db", KHABAR_SUMMARIZER=model) as bot:
            api.server.say(5, "/summary 1")
            api.server.say(5, "/latest")
            api.wake()
            assert until(lambda: len(api.arrived) == 1, 30)
            assert "Latest news" in api.arrived[0].text
            assert bot.stop(patience=10) == 0
        with BotProcess(api, tmp_path / "a.db"):
            assert until(lambda: len(api.arrived) == 2, 30)
    assert "Rain in Algiers" in api.arrived[1].text


def test_nothing_is_left_of_a_chat_that_was_forgotten(tmp_path: Path) -> None:
    """In no table that says whose a row is; nor is the last reply noted for it."""
    with LoopbackApi() as api:
        api.server.join(5, language="ar")
        with BotProcess(api, tmp_path / "a.db") as bot:
            for text in ("/lang en", "/subscribe climate", "/search water tower", "/alerts quiet 22-7", "/forgetme"):
                api.server.say(5, text)
            api.wake()
            assert until(lambda: len(api.arrived) == 5, 30)
            with api.lock:
                asked = api.server.shown[-1].message
                api.server.press(5, asked, "D")
            api.wake()
            assert until(lambda: "Deleted." in api.arrived[-1].text, 30)
            assert bot.stop() == 0
    with open_desk(tmp_path / "a.db", "embedded") as desk:
        tables = desk.store.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%chat INTEGER%'")
        assert len(tables) >= 7
        for table in tables:
            assert desk.store.rows(f"SELECT * FROM {table['name']} WHERE chat = 5") == [], table
        assert desk.store.rows("SELECT * FROM inbox WHERE content <> '' OR reply <> ''") == []


def test_the_log_holds_neither_the_token_nor_anybodys_words(tmp_path: Path) -> None:
    """Not even at the level DEBUG, with faults of every kind and updates that cannot be read."""
    faults = iter([Fault.GARBAGE, Fault.UNAUTHORIZED, Fault.CONFLICT, Fault.BROKEN, Fault.LOSE])
    troubled = {"sendMessage", "getUpdates"}
    with LoopbackApi(
        fault=lambda method, number: next(faults, None) if method in troubled and number > 2 else None
    ) as api:
        api.server.join(5, name="رمطان المكتوم")
        with BotProcess(api, tmp_path / "a.db", KHABAR_LOG_LEVEL="DEBUG") as bot:
            with api.lock:
                api.server._update({"message": {"chat": {"id": 5}, "text": "hushhush"}})
                for number in range(8):
                    api.server.say(5, f"/search hushhush{number}")
            api.wake()
            assert until(lambda: len(api.arrived) >= 6, 60)
            bot.stop()
            log = bot.log.read_text(encoding="utf-8")
    assert all(isinstance(json.loads(line), dict) for line in log.splitlines())
    assert "serving" in log
    for secret in (TOKEN, "hushhush", "المكتوم"):
        assert secret not in log


def test_health_is_told_on_loopback(tmp_path: Path) -> None:
    """With what waits."""
    port = free_port()
    with LoopbackApi() as api, BotProcess(api, tmp_path / "a.db", KHABAR_HEALTH_PORT=str(port)):
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(f"http://127.0.0.1:{port}/health", timeout=10) as answer:
            seen = json.load(answer)
    assert seen["well"] is True
    assert seen["last_poll_seconds"] >= 0


def test_what_came_by_webhook_is_answered_after_a_kill(tmp_path: Path) -> None:
    """Telegram was told 200, so it will not bring the update again."""
    with LoopbackApi() as api:
        port = free_port()
        settings = {
            "KHABAR_WEBHOOK_URL": "https://bot.example/hook",
            "KHABAR_WEBHOOK_SECRET": "s",
            "KHABAR_WEBHOOK_PORT": str(port),
        }
        bot = BotProcess(api, tmp_path / "a.db", **settings)
        api.server.join(5)
        for number in range(3):
            api.server.say(5, f"/search hooked{number}")
        bot.start(wait=False)
        assert until(lambda: api.calls["setWebhook"] == 1, 60)
        headers = {"X-Telegram-Bot-Api-Secret-Token": "s", "Content-Type": "application/json"}
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        for update in api.server._updates:
            body = json.dumps(update).encode()
            opener.open(urllib.request.Request(f"http://127.0.0.1:{port}/hook", body, headers), timeout=10).close()
        bot.kill()
        bot.start(wait=False)
        assert until(lambda: all(any(f"hooked{n}" in a.text for a in api.arrived) for n in range(3)), 60)
        assert bot.stop() == 0


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


def test_a_token_that_telegram_does_not_know_ends_the_start_in_one_line(tmp_path: Path) -> None:
    """With status 1 and without the token."""
    with LoopbackApi() as api:
        bot = BotProcess(api, tmp_path / "a.db", TELEGRAM_BOT_TOKEN="2:stranger")
        bot.start(wait=False)
        assert bot.wait(30) == 1
        told = bot.log.read_text(encoding="utf-8")
    assert "@BotFather" in told
    assert "stranger" not in told
