#!/bin/sh
# An import into a disk that is too small: it stops with a message, what it had finished stays whole, and it goes on
# when there is room. Needs root for the small disk; says so and passes over it otherwise.
#   tests/full_disk.sh PROGRAM      PROGRAM: isnad_kill_importer
set -eu
program=$1
documents=3000 bytes=5000
folder=$(mktemp -d)
trap 'umount "$folder" 2>/dev/null || true; rmdir "$folder"' EXIT
if [ "$(id -u)" != 0 ] || ! mount -t tmpfs -o size=8m tmpfs "$folder" 2>/dev/null; then
  echo "full_disk: skipped, no right to mount a small disk"
  exit 0
fi
if "$program" import "$folder/x.db" $documents $bytes 8 >"/tmp/full_disk.$$" 2>&1; then
  echo "full_disk: an import of 15 MB fitted into 8 MB" >&2
  exit 1
fi
message=$(grep cannot_write "/tmp/full_disk.$$" || true)
rm -f "/tmp/full_disk.$$"
case $message in
  *"disk is full"*) ;;
  *) echo "full_disk: no clear message, but: $message" >&2; exit 1 ;;
esac
"$program" verify "$folder/x.db" $documents $bytes >/dev/null
mount -o remount,size=200m "$folder"
"$program" import "$folder/x.db" $documents $bytes 8 >/dev/null
stored=$("$program" verify "$folder/x.db" $documents $bytes)
case $stored in
  "stored $documents "*) echo "full_disk: $message; then went on to $documents documents" ;;
  *) echo "full_disk: $stored" >&2; exit 1 ;;
esac
