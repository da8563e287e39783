"""Canonical JSON (RFC 8785) and the Merkle tree hash of RFC 6962, as docs/register-file.md uses them."""

import hashlib
import json

GREATEST_SAFE = 2**53 - 1


class Broken(Exception):
    """The file is not what a register file must be; the text says where."""


def parsed(line: bytes):
    """The value of a line that must be canonical: its bytes are those of the canonical form of what they parse to."""
    value = json.loads(line.decode("utf-8", "strict"), parse_int=_number, parse_float=_number, parse_constant=_refused)
    if canonical(value) != line:
        raise Broken(f"not canonical: {line[:120]!r}")
    return value


def canonical(value) -> bytes:
    return _text(value).encode("utf-8", "strict")


def merkle_root(leaves: list[bytes]) -> str:
    """The root over the bytes of change lines, without their line feeds."""
    return _tree([hashlib.sha256(b"\x00" + leaf).digest() for leaf in leaves]).hex()


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _tree(hashes: list[bytes]) -> bytes:
    if not hashes:
        return hashlib.sha256(b"").digest()
    if len(hashes) == 1:
        return hashes[0]
    split = 1
    while split * 2 < len(hashes):
        split *= 2
    return hashlib.sha256(b"\x01" + _tree(hashes[:split]) + _tree(hashes[split:])).digest()


def _number(text: str):
    value = float(text)
    return int(value) if value.is_integer() and abs(value) <= GREATEST_SAFE else value


def _refused(text: str):
    raise Broken(f"no number of JSON: {text}")


def _text(value) -> str:
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, str):
        # Escapes exactly what RFC 8785 escapes, and in the same way.
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, (int, float)):
        return _number_text(value)
    if isinstance(value, list):
        return "[" + ",".join(map(_text, value)) + "]"
    keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
    return "{" + ",".join(f"{_text(key)}:{_text(value[key])}" for key in keys) + "}"


def _number_text(value) -> str:
    """As ECMAScript writes a number: Python has the same shortest digits, and another layout of exponents."""
    if isinstance(value, int):
        return str(value)
    if value.is_integer() and abs(value) < 1e21:
        return str(int(value))
    text = repr(value)
    mantissa, _, exponent = text.partition("e")
    if not exponent:
        return text
    power = int(exponent)
    sign, digits = ("-", mantissa[1:]) if mantissa.startswith("-") else ("", mantissa)
    whole = digits.replace(".", "").removesuffix("0") if digits.endswith(".0") else digits.replace(".", "")
    if -7 < power < 0:
        return f"{sign}0.{'0' * (-power - 1)}{whole}"
    point = f"{whole[0]}.{whole[1:]}" if len(whole) > 1 else whole
    return f"{sign}{point}e{'+' if power > 0 else '-'}{abs(power)}"
