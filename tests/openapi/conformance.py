"""Compares what servers under test were asked and answered with the document of the interface.

  conformance.py begin FOLDER             before the tests: an empty folder, into which they write
  conformance.py check FOLDER DOCUMENT    after them: every exchange against the document; counts; routes that were never asked
  conformance.py self-test DOCUMENT       wrong exchanges are found"""

import collections
import copy
import json
import pathlib
import re
import shutil
import sys

import jsonschema

# Without one of these only a part of the tests ran, and a route that was never asked is no finding.
RECORDERS = {"test_server", "test_attachments", "test_openapi", "hopluu-server-observed"}
ALWAYS = {"content-type", "content-length", "connection"}  # of any answer
PROBLEM = "application/problem+json"
MOST_TOLD = 40


class Interface:
    def __init__(self, document):
        self.document = document
        self.operations = {}
        for path, methods in document["paths"].items():
            pattern = re.compile(re.sub(r"\\{\w+\\}", "(?P<tail>.+)", re.escape(path)))
            for method, operation in methods.items():
                if method != "parameters":
                    parameters = [self.whole(each) for each in methods.get("parameters", []) + operation.get("parameters", [])]
                    self.operations[method.upper() + " " + path] = (method.upper(), pattern, operation, parameters)

    def whole(self, part):
        """The part, or what its $ref names."""
        if "$ref" not in part:
            return part
        found = self.document
        for step in part["$ref"].removeprefix("#/").split("/"):
            found = found[step]
        return {**self.whole(found), **{key: value for key, value in part.items() if key != "$ref"}}

    def find(self, method, path):
        for name, (its_method, pattern, _, _) in self.operations.items():
            if its_method == method and pattern.fullmatch(path):
                return name
        return None

    def against(self, schema, value):
        validator = jsonschema.Draft202012Validator({**schema, "components": self.document["components"]})
        return [f"{'/'.join(map(str, error.absolute_path))} {error.message[:150]}" for error in validator.iter_errors(value)]


def header(headers, name):
    return next((value for key, value in headers if key.lower() == name.lower()), None)


def query(target):
    return dict(part.split("=", 1) for part in target.partition("?")[2].split("&") if "=" in part)


class Comparison:
    """One exchange; complaints are yielded as sentences."""

    def __init__(self, interface, seen):
        self.interface = interface
        self.seen = seen
        self.path = seen["target"].partition("?")[0]
        self.name = interface.find(seen["method"], self.path)

    def complaints(self):
        status = str(self.seen["status"])
        if self.name is None:
            yield from self.problem(self.interface.document["x-hopluu-elsewhere"].get(status), status)
            return
        operation = self.interface.operations[self.name][2]
        answer = operation["responses"].get(status)
        if answer is None:
            yield f"the document knows no status {status} here"
            return
        if status.startswith("2"):
            yield from self.request(operation)
        yield from self.answer(answer, status)

    def request(self, operation):
        """What was accepted must be what the document says is accepted."""
        for parameter in self.interface.operations[self.name][3]:
            if parameter["in"] == "path":
                value = self.interface.operations[self.name][1].fullmatch(self.path).group("tail")
            elif parameter["in"] == "query":
                value = query(self.seen["target"]).get(parameter["name"])
            else:
                value = header(self.seen["request_headers"], parameter["name"])
            if value is None and parameter.get("required"):
                yield f"accepted without {parameter['name']}"
            elif value is not None:
                yield from (f"accepted {parameter['name']}: {each}" for each in self.interface.against(parameter["schema"], value))
        if operation.get("security") and header(self.seen["request_headers"], "Authorization") is None:
            yield "accepted without Authorization"
        body = operation.get("requestBody")
        if body is None:
            if self.seen["request_bytes"]:
                yield "accepted with a body"
            return
        media_type = header(self.seen["request_headers"], "Content-Type")
        if media_type not in body["content"]:
            yield f"accepted a body of type {media_type}"
        elif media_type == "application/json":
            yield from self.json(body["content"][media_type]["schema"], self.seen["request_body"], "request")
        if self.seen["request_bytes"] > body["x-hopluu-max-bytes"]:
            yield f"accepted {self.seen['request_bytes']} bytes"

    def answer(self, answer, status):
        yield from self.headers(answer)
        media_type = header(self.seen["answer_headers"], "Content-Type")
        if "content" not in answer:
            if media_type is not None or self.seen["answer_body"]:
                yield f"an answer of type {media_type} where there is none"
            return
        if answer.get("x-hopluu-without-type"):
            if media_type is not None or not self.seen["answer_body"]:
                yield f"an answer of type {media_type} where none is said, or an empty one"
        elif media_type not in answer["content"]:
            yield f"an answer of type {media_type}"
        elif media_type == PROBLEM:
            yield from self.problem(answer["x-hopluu-problems"], status)
        elif media_type == "application/json":
            yield from self.json(answer["content"][media_type]["schema"], self.seen["answer_body"], "answer")

    def headers(self, answer):
        described = {name.lower(): self.interface.whole(each) for name, each in answer.get("headers", {}).items()}
        for name, value in self.seen["answer_headers"]:
            if name.lower() in described:
                yield from (f"{name}: {each}" for each in self.interface.against(described[name.lower()]["schema"], value))
            elif name.lower() not in ALWAYS:
                yield f"a header that is not in the document: {name}: {value}"
        there = {name.lower() for name, _ in self.seen["answer_headers"]}
        yield from (f"no header {name}" for name, each in described.items() if each.get("required") and name not in there)

    def problem(self, codes, status):
        if codes is None:
            yield f"the document knows no status {status} for what it does not describe"
            return
        if header(self.seen["answer_headers"], "Content-Type") != PROBLEM:
            yield "not a problem document"
            return
        if self.seen["method"] == "HEAD":
            return
        yield from self.json({"$ref": "#/components/schemas/Problem"}, self.seen["answer_body"], "problem")
        try:
            told = json.loads(self.seen["answer_body"])
        except ValueError:
            return
        code = str(told.get("type", "")).removeprefix("urn:hopluu:problem:")
        if code not in codes:
            yield f"{code} is not among the problems of status {status} here"
        if str(told.get("status")) != status:
            yield f"a problem of status {told.get('status')}"

    def json(self, schema, text, what):
        try:
            value = json.loads(text)
        except ValueError:
            yield f"the {what} is not JSON"
            return
        yield from (f"{what}: {each}" for each in self.interface.against(schema, value))


def exchanges(folder):
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            try:
                yield json.loads(line)
            except ValueError:
                pass  # the last line of a server that was killed while it wrote


def begin(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def check(folder, interface):
    counts = {name: collections.Counter() for name in interface.operations}
    elsewhere = collections.Counter()
    complaints = collections.Counter()
    for seen in exchanges(folder):
        comparison = Comparison(interface, seen)
        (counts[comparison.name] if comparison.name else elsewhere)[seen["status"]] += 1
        for complaint in comparison.complaints():
            complaints[f"{comparison.name or seen['method'] + ' ' + seen['target'][:60]} {seen['status']}: {complaint}"] += 1
    for name, statuses in counts.items():
        print(f"{name:<28}", "  ".join(f"{status}: {count}" for status, count in sorted(statuses.items())))
    print(f"{'(elsewhere)':<28}", "  ".join(f"{status}: {count}" for status, count in sorted(elsewhere.items())))
    for complaint, count in complaints.most_common(MOST_TOLD):
        print(f"FAILED ({count} times): {complaint}")
    recorders = {file.name.rpartition("-")[0] for file in folder.glob("*.jsonl")}
    never = [name for name, statuses in counts.items() if not any(200 <= status < 300 for status in statuses)]
    isWhole = recorders >= RECORDERS
    if never:
        print("never asked with success:", ", ".join(never), "" if isWhole else f"(only a part of the tests ran: no traffic of {RECORDERS - recorders})")
    return 1 if complaints or (never and isWhole) else 0


ABOUT = {"method": "GET", "target": "/v1/about", "request_headers": [["Host", "x"]], "request_body": "", "request_bytes": 0, "status": 200,
         "answer_headers": [["Content-Type", "application/json"], ["Content-Length", "1"]],
         "answer_body": json.dumps({"program": "hopluu-server", "version": "0.1.0", "envelope_version": 1, "term": 1, "certificate_sha256": "0" * 64, "server_key": "f" * 64})}
JOIN = {**ABOUT, "method": "POST", "target": "/v1/join", "request_headers": [["Content-Type", "application/json"]], "request_bytes": 100,
        "request_body": json.dumps({"invitation": "a", "code": "b", "public_key": "0" * 64, "person": "c"}), "answer_body": '{"unit":"ha-noi","role":"board"}'}
BUSY = {**ABOUT, "status": 503, "answer_headers": [["Content-Type", PROBLEM], ["Retry-After", "5"]],
        "answer_body": '{"type":"urn:hopluu:problem:server.busy","title":"x","status":503}'}
NEWS = {**ABOUT, "target": "/v1/news/" + "A" * 66, "answer_headers": [["Content-Length", "4"]], "answer_body": "HPLE"}
NOWHERE = {**BUSY, "target": "/nowhere", "status": 404, "answer_headers": [["Content-Type", PROBLEM]],
           "answer_body": '{"type":"urn:hopluu:problem:request.not-found","title":"x","status":404}'}
WRONG = [
    (ABOUT, {"status": 201}), (ABOUT, {"answer_body": "{}"}), (ABOUT, {"answer_body": "x"}), (ABOUT, {"answer_headers": [["Content-Type", "text/plain"]]}),
    (ABOUT, {"answer_headers": ABOUT["answer_headers"] + [["Server", "x"]]}), (ABOUT, {"request_bytes": 5}), (ABOUT, {"target": "/v1/abouts"}),
    (JOIN, {"request_body": "{}"}), (JOIN, {"request_bytes": 20_000}), (JOIN, {"request_headers": [["Content-Type", "text/plain"]]}),
    (JOIN, {"answer_body": '{"unit":"ha-noi","role":"king"}'}), (BUSY, {"answer_headers": [["Content-Type", PROBLEM]]}),
    (BUSY, {"answer_body": BUSY["answer_body"].replace("503", "500")}), (BUSY, {"answer_body": BUSY["answer_body"].replace("server.busy", "join.used")}),
    (NEWS, {"answer_headers": [["Content-Type", "text/plain"]]}), (NEWS, {"answer_body": ""}), (ABOUT, {"answer_headers": []}),
    (NOWHERE, {"status": 410}), (NOWHERE, {"answer_headers": [["Content-Type", "text/html"]]}), (NOWHERE, {"target": "/v1/about"}),
]


def self_test(interface):
    def complaints(seen):
        return list(Comparison(interface, seen).complaints())

    for good in (ABOUT, JOIN, NEWS, BUSY, NOWHERE):
        assert complaints(good) == [], complaints(good)
    for good, change in WRONG:
        assert complaints({**copy.deepcopy(good), **change}), f"not found: {change}"
    print(f"{len(WRONG)} wrong exchanges found")


if sys.argv[1] == "begin":
    begin(pathlib.Path(sys.argv[2]))
else:
    the_interface = Interface(json.loads(pathlib.Path(sys.argv[-1]).read_text(encoding="utf-8")))
    raise SystemExit(self_test(the_interface) if sys.argv[1] == "self-test" else check(pathlib.Path(sys.argv[2]), the_interface))
