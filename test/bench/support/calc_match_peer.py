"""The peer of the match: LibreOffice Calc with a formula for every profile and role and a rank for each, over UNO. Prints one JSON line an operation."""
import json
import os
import subprocess
import sys
import time

from calc_peer import connect, prop


def profile(i):
    """Eight skills, Dutch, four levels, two processes, share online, kilometres, rate, first day."""
    skills = [((i * (n + 7)) % 11) / 2 for n in range(8)]
    levels = [1 if i % 4 == n or (i * 3 + 1) % 4 == n else 0 for n in range(4)]
    return (*skills, 0 if i % 9 == 0 else 1, *levels, i % 2, (i // 2) % 2, (i * 37) % 101, (i * 29) % 200, 60 + i % 80, 45658 + 30 * (i % 9))


def role(j):
    """A skill that must be, and wishes with their weights: level, processes, skill, share online, place, rate, start."""
    return (j % 8 + 1, 2, j % 2 * 2 + 1, 25, 25, (j + 3) % 8 + 1, 5, 20, (j * 7) % 101, 10, 40, 10, 105, 5, 45748, 5)


def score(i, j):
    p, r = (lambda c: f"$Profiles.${c}${i}"), (lambda c: f"$Roles.${c}${j}")
    skill = lambda which: f"INDEX($Profiles.$A${i}:$H${i};1;{r(which)})"
    wishes = [
        f"{r('D')}*INDEX($Profiles.$J${i}:$M${i};1;{r('C')})",
        f"{r('E')}*({p('N')}+{p('O')})/2",
        f"{r('H')}*MIN(1;{skill('F')}/{r('G')})",
        f"{r('J')}*MAX(0;1-ABS({p('P')}-{r('I')})/50)",
        f"{r('L')}*MAX(0;1-MAX(0;{p('Q')}-{r('K')})/90)",
        f"{r('N')}*MAX(0;1-MAX(0;{p('R')}-{r('M')})/({r('M')}/4))",
        f"{r('P')}*MAX(0;1-MAX(0;{p('S')}-{r('O')})/90)",
    ]
    weights = "+".join(r(c) for c in "DEHJLNP")
    return f"=IF(OR({skill('A')}<{r('B')};{p('I')}=0);-1;100*({'+'.join(wishes)})/({weights}))"


def letters(column):
    name = ""
    while column >= 0:
        name = chr(65 + column % 26) + name
        column = column // 26 - 1
    return name


def main(profiles, roles, rounds):
    port = 23000 + os.getpid() % 20000
    folder = f"/tmp/cxw-calc-{os.getpid()}"
    process = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation=file://{folder}",
         f"--accept=socket,host=localhost,port={port};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    context = connect(port)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    hidden = prop("Hidden", True)

    def timed(name, work):
        begin = time.perf_counter()
        work()
        print(json.dumps({"name": name, "ms": (time.perf_counter() - begin) * 1000}), flush=True)

    book = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (hidden,))
    for at, name in enumerate(("Profiles", "Roles", "Match", "Rank")):
        book.Sheets.insertNewByName(name, at)
    people = tuple(profile(i) for i in range(profiles))
    asked = tuple(role(j) for j in range(roles))
    book.Sheets.getByName("Profiles").getCellRangeByPosition(0, 0, len(people[0]) - 1, profiles - 1).setDataArray(people)
    book.Sheets.getByName("Roles").getCellRangeByPosition(0, 0, len(asked[0]) - 1, roles - 1).setDataArray(asked)
    scores = tuple(tuple(score(i + 1, j + 1) for j in range(roles)) for i in range(profiles))
    ranks = tuple(
        tuple(f"=RANK($Match.{letters(j)}{i + 1};$Match.{letters(j)}$1:{letters(j)}${profiles})" for j in range(roles))
        for i in range(profiles))

    def fill():
        book.Sheets.getByName("Match").getCellRangeByPosition(0, 0, roles - 1, profiles - 1).setFormulaArray(scores)
        book.Sheets.getByName("Rank").getCellRangeByPosition(0, 0, roles - 1, profiles - 1).setFormulaArray(ranks)
        book.calculateAll()

    timed("match: formulas put in and calculated", fill)
    for _ in range(rounds):
        timed("match: calculated again", book.calculateAll)
    book.close(True)
    try:
        desktop.terminate()
    except Exception:
        pass
    process.wait(20)


main(int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
