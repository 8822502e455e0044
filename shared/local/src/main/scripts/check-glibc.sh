#!/bin/bash
# check-glibc.sh BINARY..: none of them may need a newer C library than Amazon Linux 2023 has.
set -euo pipefail
most=2.34
command -v objdump >/dev/null || { echo "objdump is missing (binutils): nobody has checked the glibc these binaries need." >&2; exit 1; }
for binary in "$@"; do
    [ -f "$binary" ] || { echo "There is no binary $binary." >&2; exit 1; }
    needs=$({ objdump -T "$binary" | grep -o 'GLIBC_[0-9.]*' || true; } | sed 's/GLIBC_//' | sort -Vu | tail -1)
    newest=$(printf '%s\n%s\n' "$most" "${needs:-0}" | sort -V | tail -1)
    if [ "$newest" != "$most" ]; then
        echo "$binary needs glibc $needs, and Amazon Linux 2023 has $most: build it in the container, or on an older Linux." >&2
        exit 1
    fi
    echo "$binary needs glibc ${needs:-none}, $(stat -c %s "$binary") bytes"
done
