/**
 * The command line that git keeps as the merge driver; it runs it in a shell, on Windows too. The program is called by
 * its whole path, since a git that a graphical program starts often finds neither node nor knowwho; then by its name,
 * in case that it has moved; and if neither works, or it fails, git's own text merge does it. Otherwise git would call it
 * a conflict and leave our version in place, without a marker.
 */
export function driverCommand(node: string, main: string): string {
  const args = 'merge-driver -- %O %A %B %L %P %X %Y';
  return [
    `n=${quoted(node)} m=${quoted(main)}; s=2`,
    `if test -x "$n" && test -f "$m"; then "$n" "$m" ${args}; s=$?; fi`,
    `if test $s -gt 1 && command -v knowwho >/dev/null 2>&1; then knowwho ${args}; s=$?; fi`,
    'if test $s -gt 1; then git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B; s=$?; fi',
    'exit $s',
  ].join('; ');
}

/** For the shell in single quotes; a percent sign is git's own. */
function quoted(path: string): string {
  return `'${path.replaceAll('\\', '/').replaceAll("'", "'\\''").replaceAll('%', '%%')}'`;
}
