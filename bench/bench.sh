#!/usr/bin/env bash
# Measures the Release build against its goals: bench/bench.sh NAME, or "all"; without a name it lists the names.
# The last line says the figure, the goal, and whether it is met; the exit code says the same. PORT= chooses another port.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. tools/needs.sh

names=(village-search match area-lists list-page detail-page plan-page search reporters threads plan-pdf evaluation-pdf import start weight)

name=${1:-}
if [ -z "$name" ]; then
  printf '%s\n' "${names[@]}"
  exit 0
fi

if [ "$name" = all ]; then
  missed=0
  for each in "${names[@]}"; do
    "bench/$(basename "${BASH_SOURCE[0]}")" "$each" || missed=1
    printf '\n'
  done
  exit $missed
fi

[[ " ${names[*]} " == *" $name "* ]] || stop "No bench is called '$name'; there are: ${names[*]}"

need_dotnet
build_portal
has_system_postgres || need_npm
need_postgres
app=artifacts/bench/app
dotnet publish bench/KerjasamaDesa.Bench -c Release -o $app -p:RunAnalyzers=false -v q >&2
# The load generator keeps off the core of what it measures.
on_cores=()
if [ "$(nproc)" -gt 1 ] && [ "$name" != start ]; then
  on_cores=(taskset -c "1-$(($(nproc) - 1))")
fi
exec "${on_cores[@]}" dotnet $app/KerjasamaDesa.Bench.dll "$name"
