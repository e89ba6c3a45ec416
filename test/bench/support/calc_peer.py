"""The peer of the measurements: LibreOffice Calc doing the same to the same file, over UNO. Prints one JSON line an operation."""
import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.table import TableSortField


def prop(name, value):
    made = PropertyValue()
    made.Name = name
    made.Value = value
    return made


def connect(port):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(200):
        try:
            return resolver.resolve(f"uno:socket,host=localhost,port={port};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.1)
    raise SystemExit("LibreOffice did not start")


def memory(pid):
    total = 0
    for folder in os.listdir("/proc"):
        if not folder.isdigit():
            continue
        try:
            with open(f"/proc/{folder}/cmdline", "rb") as handle:
                if b"soffice" not in handle.read():
                    continue
            with open(f"/proc/{folder}/smaps_rollup", encoding="ascii") as handle:
                for line in handle:
                    if line.startswith("Pss:"):
                        total += int(line.split()[1])
        except OSError:
            continue
    return total / 1024


def main(csv, xlsx, rounds):
    port = 23000 + os.getpid() % 20000
    profile = f"/tmp/cxw-calc-{os.getpid()}"
    process = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation=file://{profile}",
         f"--accept=socket,host=localhost,port={port};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    context = connect(port)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    hidden = prop("Hidden", True)
    csv_filter = (prop("FilterName", "Text - txt - csv (StarCalc)"), prop("FilterOptions", "59,34,76,1,,1043"))

    def tell(name, seconds):
        print(json.dumps({"name": name, "ms": seconds * 1000}), flush=True)

    def timed(name, work):
        begin = time.perf_counter()
        value = work()
        tell(name, time.perf_counter() - begin)
        return value

    def sort(sheet, column, numeric):
        field = TableSortField()
        field.Field = column
        field.IsAscending = True
        field.FieldType = uno.Enum("com.sun.star.table.TableSortFieldType", "NUMERIC" if numeric else "ALPHANUMERIC")
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        area = sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow)
        fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
        uno.invoke(area, "sort", ((prop("SortFields", fields), prop("ContainsHeader", True)),))

    def filtered(sheet, column, text):
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        area = sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow)
        descriptor = area.createFilterDescriptor(True)
        descriptor.ContainsHeader = True
        entry = uno.createUnoStruct("com.sun.star.sheet.TableFilterField")
        entry.Field = column
        entry.IsNumeric = False
        entry.StringValue = text
        entry.Operator = uno.Enum("com.sun.star.sheet.FilterOperator", "EQUAL")
        descriptor.setFilterFields((entry,))
        area.filter(descriptor)
        area.filter(area.createFilterDescriptor(True))

    def find(sheet, text):
        search = sheet.createSearchDescriptor()
        search.SearchString = text
        sheet.findAll(search)

    def pivot(document, sheet):
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        area = cursor.RangeAddress
        area.StartColumn = 0
        area.StartRow = 0
        tables = sheet.getDataPilotTables()
        descriptor = tables.createDataPilotDescriptor()
        descriptor.setSourceRange(area)
        fields = descriptor.getDataPilotFields()
        orientation = "com.sun.star.sheet.DataPilotFieldOrientation"
        fields.getByName("Fase").Orientation = uno.Enum(orientation, "ROW")
        fields.getByName("Kanaal").Orientation = uno.Enum(orientation, "COLUMN")
        score = fields.getByName("Emotioneel")
        score.Orientation = uno.Enum(orientation, "DATA")
        score.Function = uno.Enum("com.sun.star.sheet.GeneralFunction", "AVERAGE")
        target = uno.createUnoStruct("com.sun.star.table.CellAddress")
        target.Sheet = 0
        target.Column = area.EndColumn + 3
        target.Row = 0
        tables.insertNewByName("draaitabel", target, descriptor)
        tables.removeByName("draaitabel")

    for _ in range(rounds):
        book = timed("open csv", lambda: desktop.loadComponentFromURL(f"file://{csv}", "_blank", 0, (hidden, *csv_filter)))
        timed("save ods", lambda: book.storeToURL(f"file://{profile}/uit.ods", (prop("FilterName", "calc8"),)))
        timed("save xlsx", lambda: book.storeToURL(f"file://{profile}/uit.xlsx", (prop("FilterName", "Calc MS Excel 2007 XML"),)))
        timed("save csv", lambda: book.storeToURL(f"file://{profile}/uit.csv", csv_filter))
        sheet = book.Sheets.getByIndex(0)
        timed("sort number", lambda: sort(sheet, 9, True))
        timed("sort text", lambda: sort(sheet, 1, False))
        timed("filter equal", lambda: filtered(sheet, 2, "Betalen"))
        timed("find all", lambda: find(sheet, "jaarnota"))
        timed("pivot", lambda: pivot(book, sheet))
        tell("memory MB", memory(process.pid) / 1000)
        book.close(True)
        if xlsx:
            book = timed("open xlsx", lambda: desktop.loadComponentFromURL(f"file://{xlsx}", "_blank", 0, (hidden,)))
            book.close(True)
    try:
        desktop.terminate()
    except Exception:
        pass
    process.wait(20)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
