#!/usr/bin/env python3
"""Run a command in a network of its own, in which there is nothing but loopback.

usage: empty_network.py COMMAND...      Exit code: that of the command; 125 when this machine gives no network namespace
"""
import fcntl
import os
import shutil
import socket
import struct
import subprocess
import sys

INSIDE = "ISNAD_TEST_IN_EMPTY_NETWORK"


def loopback_up():
    """`ip link set lo up`, where there is no ip."""
    control = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    fcntl.ioctl(control, 0x8914, struct.pack("16sH14x", b"lo", 0x1 | 0x40))  # SIOCSIFFLAGS: up and running


def main():
    if os.environ.pop(INSIDE, None):
        loopback_up()
        os.execvp(sys.argv[1], sys.argv[1:])
    for way in (["unshare", "-n"], ["unshare", "-rn"]):
        if shutil.which("unshare") and subprocess.run([*way, "true"], capture_output=True).returncode == 0:
            os.environ[INSIDE] = "yes"
            os.execvp(way[0], [*way, sys.executable, __file__, *sys.argv[1:]])
    sys.exit(125)


main()
