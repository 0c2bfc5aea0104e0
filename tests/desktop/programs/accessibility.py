"""What a screen reader meets (AT-SPI): every page's controls have a name and a role, and in the English window no control's name is
Vietnamese. That Tab reaches each of them is in keyboard_test.cpp. The tree only exists while something asks for it, on a session bus of its own; offscreen there is none."""
import os
import re
import subprocess
import sys

from screen import Desk, folder, screen, until

# A person acts on these, so each must say what it is.
ACTED_ON = {"push button", "toggle button", "check box", "radio button", "combo box", "entry", "text", "password text", "spin button", "slider",
            "menu item", "menu", "list", "table", "tree", "tree table", "page tab", "link"}
NO_ROLE = {"unknown", "invalid", "filler", "redundant object"}
# The board's own words stay as they are, also within a name: make_desk.cpp has written these.
OWN = "Trong năm có 4 dự án FDI được cấp mới.", "Thu hút đầu tư chủ yếu từ điều chỉnh vốn.", "Người của hoa", "Người của lan", "Tiếng Việt"
ENGLISH = {"push button", "toggle button", "check box", "radio button", "combo box", "menu item", "menu", "list", "page tab"}
VIETNAMESE = re.compile("[ăâđêôơưĂÂĐÊÔƠƯ\u00e0-\u00e3\u00e8\u00e9\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fd\u0129\u0169\u1ea0-\u1ef9]")


def children(node):
    """Those that are still there: pages change while we look, and what has gone answers with an error."""
    try:
        return [child for child in (node.getChildAtIndex(index) for index in range(node.childCount)) if child is not None]
    except Exception:
        return []


def walk(node, depth=0):
    yield node
    for child in children(node) if depth < 60 else []:
        yield from walk(child, depth + 1)


def shown(window, pyatspi):
    for node in walk(window):
        try:
            states = node.getState()
            if states.contains(pyatspi.STATE_SHOWING) and states.contains(pyatspi.STATE_VISIBLE):
                yield node.getRoleName(), node.name, states.contains(pyatspi.STATE_FOCUSABLE)
        except Exception:  # it went while we looked
            continue


def application(pyatspi, pid):
    def there():
        """the program is on the bus of accessibility"""
        for candidate in list(pyatspi.Registry.getDesktop(0)):
            if candidate is not None and candidate.get_process_id() == pid and candidate.childCount:
                return candidate
        return None
    return until(there)


def without_own_words(name):
    for words in OWN:
        name = name.replace(words, "")
    return name


def faults(nodes, language):
    for role, name, is_focusable in nodes:
        if (role in ACTED_ON or is_focusable) and not name.strip():
            yield f"a {role} has no name"
        if is_focusable and role in NO_ROLE:
            yield f"\"{name}\" has no role"
        if language == "en" and role in ENGLISH and VIETNAMESE.search(without_own_words(name)):
            yield f"a {role} is called in Vietnamese in the English window: {name}"


def main(program, store):
    import pyatspi
    desk = Desk(program, store, dict(os.environ))
    window = application(pyatspi, desk.process.pid).getChildAtIndex(0)
    problems, seen = set(), 0
    for language in "vi", "en":
        for index in range(10):
            desk.press(f"ctrl+{(index + 1) % 10}")

            def page_is_shown():
                """the page is shown"""
                try:
                    entries = [node for node in walk(window) if node.getRoleName() == "list item"]
                    return len(entries) >= 10 and entries[index].getState().contains(pyatspi.STATE_SELECTED)
                except Exception:  # it went while we looked
                    return False
            until(page_is_shown)
            nodes = list(shown(window, pyatspi))
            seen += len(nodes)
            problems |= {f"page {index + 1}, {language}: {fault}" for fault in faults(nodes, language)}
        desk.press("ctrl+shift+l")
        until(lambda: (" – 2022 – " in window.name) == (language == "vi"))
    problems |= {f"the program said: {line}" for line in desk.warnings()}
    desk.close()
    print("\n".join(sorted(problems)) or f"{seen} things on 10 pages in two languages")
    return 1 if problems or seen < 200 else 0


def outside(program, make_desk):
    with screen() as display, folder(display) as (path, environment):
        store = str(path / "hoa.store")
        subprocess.run([make_desk, store], check=True)
        environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        inside = ["dbus-run-session", "--", sys.executable, __file__, "--inside", program, store]
        return subprocess.run(inside, env=environment).returncode


if __name__ == "__main__":
    if sys.argv[1] == "--inside":
        sys.exit(main(*sys.argv[2:]))
    sys.exit(outside(*sys.argv[1:]))
