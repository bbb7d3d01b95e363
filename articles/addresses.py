"""Which web addresses may be fetched: public ones only, by where their names lead at this moment.

A feed or a page decides which addresses are asked for next. It must not make Khabar ask the machines of its own network,
so the name is looked up here, once, and the connection goes to the very number that was checked.
"""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import urlsplit

from articles.errors import BlockedAddressError, UnreadablePageError

_PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def is_address(text: str) -> bool:
    """Whether a source is a web address rather than a path."""
    return text.lower().startswith(("http://", "https://"))


def is_local(text: str) -> bool:
    """Whether an address says by itself that it is on this machine or its network: a private number, or localhost.

    Who types such an address means it, so a command may fetch it with `private=True`; who only reads the bot may not.
    """
    try:
        host, _ = host_and_port(text)
        return host == "localhost" or host.endswith(".localhost") or not is_public(host)
    except (BlockedAddressError, ValueError):
        return False


def host_and_port(url: str) -> tuple[str, int]:
    """Host and port of a web address; raises BlockedAddressError for anything else."""
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS[parts.scheme]
    except (ValueError, KeyError) as error:
        raise BlockedAddressError(f"{url[:200]} is no web address (http or https)") from error
    if not parts.hostname:
        raise BlockedAddressError(f"{url[:200]} names no host")
    if parts.username or parts.password:
        raise BlockedAddressError(f"the address at {parts.hostname} carries a password; leave it out")
    return parts.hostname, port


def numbers_of(host: str, port: int, *, private: bool) -> list[str]:
    """IP numbers that `host` leads to and that may be asked, in the system's order; `private` allows all of them.

    Raises BlockedAddressError when none is public, UnreadablePageError when the name leads nowhere.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnreadablePageError(f"no such host: {host}") from error
    numbers = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    allowed = numbers if private else [number for number in numbers if is_public(number)]
    if not allowed:
        raise BlockedAddressError(f"{host} leads to a private network ({numbers[0]})")
    return allowed


def is_public(number: str) -> bool:
    """Whether an IP number is on the public internet, also where it carries an old number inside a new one."""
    ip = ipaddress.ip_address(number.split("%", 1)[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast and not ip.is_reserved
