"""The rules of SARIF 2.1.0 (OASIS, 27 March 2020) for what a run of a checker may hold, as a JSON Schema of our own, and
those that a schema cannot say. The numbers are the standard's sections."""

URI = {"type": "string", "format": "uri-reference", "minLength": 1}
MESSAGE = {  # 3.11: text or id
    "type": "object",
    "properties": {
        "text": {"type": "string", "minLength": 1},
        "markdown": {"type": "string"},
        "id": {"type": "string"},
    },
    "anyOf": [{"required": ["text"]}, {"required": ["id"]}],
    "additionalProperties": False,
}
TEXT = {  # 3.12: a multiformatMessageString has a text
    "type": "object",
    "properties": {"text": {"type": "string", "minLength": 1}, "markdown": {"type": "string"}},
    "required": ["text"],
    "additionalProperties": False,
}
LEVEL = {"enum": ["none", "note", "warning", "error"]}  # 3.27.10
COUNT = {"type": "integer", "minimum": 1}
PLACE = {"type": "integer", "minimum": 0}
REGION = {  # 3.30
    "type": "object",
    "properties": {
        "startLine": COUNT, "startColumn": COUNT, "endLine": COUNT, "endColumn": COUNT, "charOffset": PLACE, "charLength": PLACE,
    },
    "dependentRequired": {"startColumn": ["startLine"], "endLine": ["startLine"], "charLength": ["charOffset"]},
    "anyOf": [{"required": ["startLine"]}, {"required": ["charOffset"]}],
    "additionalProperties": False,
}  # fmt: skip
LOCATION = {  # 3.28, 3.29, 3.33
    "type": "object",
    "properties": {
        "physicalLocation": {
            "type": "object",
            "properties": {
                "artifactLocation": {
                    "type": "object",
                    "properties": {"uri": URI, "uriBaseId": {"type": "string"}},
                    "required": ["uri"],
                    "additionalProperties": False,
                },
                "region": REGION,
            },
            "required": ["artifactLocation"],
            "additionalProperties": False,
        },
        "logicalLocations": {
            "type": "array",
            "uniqueItems": True,
            "items": {
                "type": "object",
                "properties": {"name": {"type": "string"}, "fullyQualifiedName": {"type": "string", "minLength": 1}},
                "minProperties": 1,
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}
RULE = {  # 3.49: a reportingDescriptor
    "type": "object",
    "properties": {
        "id": {"type": "string", "minLength": 1},
        "name": {"type": "string"},
        "shortDescription": TEXT,
        "fullDescription": TEXT,
        "help": TEXT,
        "helpUri": {"type": "string", "format": "uri"},
        "defaultConfiguration": {
            "type": "object",
            "properties": {"level": LEVEL, "enabled": {"type": "boolean"}},
            "additionalProperties": False,
        },
    },
    "required": ["id"],
    "additionalProperties": False,
}
RESULT = {  # 3.27
    "type": "object",
    "properties": {
        "ruleId": {"type": "string", "minLength": 1},
        "ruleIndex": PLACE,
        "level": LEVEL,
        "message": MESSAGE,
        "locations": {"type": "array", "items": LOCATION},
    },
    "required": ["message"],
    "additionalProperties": False,
}
LOG = {  # 3.13, 3.14, 3.18, 3.19
    "type": "object",
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "tool": {
                        "type": "object",
                        "properties": {
                            "driver": {
                                "type": "object",
                                "properties": {
                                    "name": {"type": "string", "minLength": 1},
                                    "version": {"type": "string"},
                                    "semanticVersion": {"type": "string"},
                                    "informationUri": {"type": "string", "format": "uri"},
                                    "rules": {"type": "array", "items": RULE, "uniqueItems": True},
                                },
                                "required": ["name"],
                                "additionalProperties": False,
                            }
                        },
                        "required": ["driver"],
                        "additionalProperties": False,
                    },
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {"type": "array", "items": RESULT},
                },
                "required": ["tool"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["version", "runs"],
    "additionalProperties": False,
}
# https://semver.org, which 3.19.12 asks for
SEMANTIC = r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?"


def against(log):
    """What the standard has against a log, one line each."""
    import re

    from jsonschema import Draft202012Validator, FormatChecker  # seconds of a processor: only where it is asked

    checker = Draft202012Validator(LOG, format_checker=FormatChecker())
    said = [f"{'/'.join(map(str, e.absolute_path))}: {e.message}" for e in checker.iter_errors(log)]
    if said:
        return said
    for run in log["runs"]:
        driver = run["tool"]["driver"]
        if "semanticVersion" in driver and not re.fullmatch(SEMANTIC, driver["semanticVersion"]):
            said.append(f"{driver['semanticVersion']} is no semantic version (3.19.12)")
        ids = [rule["id"] for rule in driver.get("rules", [])]
        said += [f"two rules are called {i} (3.19.23)" for i in set(ids) if ids.count(i) > 1]
        for result in run.get("results", []):
            index = result.get("ruleIndex", -1)
            if index >= len(ids) or (index >= 0 and ids[index] != result.get("ruleId", ids[index])):
                said.append(f"ruleIndex {index} is not {result.get('ruleId')} (3.27.6)")
            for location in result.get("locations", []):
                r = location.get("physicalLocation", {}).get("region", {})
                end = r.get("endLine", r.get("startLine", 1)), r.get("endColumn", 1 << 30)
                if end < (r.get("startLine", 1), r.get("startColumn", 1)):
                    said.append(f"a region ends before it begins: {r} (3.30)")
    return said
