// What exceljs and SheetJS do to a workbook, for foreign_programs.py:
//   foreign.mjs PROGRAM edit FROM.xlsx TO CHANGES.json    opens it, types into cells of its first sheet, saves it
//   foreign.mjs PROGRAM write SPEC.json TO                writes a workbook anew
// PROGRAM: exceljs, exceljs-inline (texts in the cells themselves), sheetjs. What SPEC holds: foreign_programs.py.
import { createWriteStream, readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import xlsx from "xlsx";

const [program, task, from, to, changesFile] = process.argv.slice(2);
const readJson = file => JSON.parse(readFileSync(file, "utf8"));

const exceljs = {
    async edit() {
        const book = new ExcelJS.Workbook();
        await book.xlsx.readFile(from);
        for (const [address, value] of Object.entries(readJson(changesFile))) book.worksheets[0].getCell(address).value = value;
        await book.xlsx.writeFile(to);
    },

    value(cell) {
        if (cell.error) return { error: cell.error };
        if (cell.formula) return { formula: cell.formula, result: cell.value };
        if (cell.rich) return { richText: cell.rich.map(([name, text]) => ({ text, font: { name, size: 12 } })) };
        return cell.value;
    },

    fill(sheet, spec, isStreamed) {
        const rows = {};
        for (const [address, cell] of Object.entries(spec.cells)) (rows[Number(address.replace(/\D/g, ""))] ??= []).push([address, cell]);
        for (const number of Object.keys(rows).map(Number).sort((a, b) => a - b)) {
            const row = sheet.getRow(number);
            for (const [address, cell] of rows[number]) {
                const made = row.getCell(address.replace(/\d/g, ""));
                made.value = this.value(cell);
                if (cell.font) made.font = { name: cell.font, size: 12 };
                if (cell.format) made.numFmt = cell.format;
            }
            row.hidden = spec.hiddenRows.includes(number);
        }
        for (const range of spec.merged) sheet.mergeCells(range);
        if (isStreamed) sheet.commit();
    },

    async write(isInline) {
        const spec = readJson(from);
        const book = isInline
            ? new ExcelJS.stream.xlsx.WorkbookWriter({ stream: createWriteStream(to), useSharedStrings: false, useStyles: true })
            : new ExcelJS.Workbook();
        if (!isInline) book.properties.date1904 = spec.from1904;
        for (const each of spec.sheets) this.fill(book.addWorksheet(each.name, { state: each.isHidden ? "hidden" : "visible" }), each, isInline);
        await (isInline ? book.commit() : book.xlsx.writeFile(to));
    },
};

const types = { xls: "biff8", xlsx: "xlsx", xlsb: "xlsb" };

const sheetjs = {
    edit() {
        const book = xlsx.readFile(from, { cellFormula: true, cellNF: true, cellStyles: true });
        const sheet = book.Sheets[book.SheetNames[0]];
        for (const [address, value] of Object.entries(readJson(changesFile))) {
            if (value === null) delete sheet[address];
            else sheet[address] = { t: typeof value === "number" ? "n" : "s", v: value };
        }
        xlsx.writeFile(book, to, { bookType: types[to.split(".").pop()], bookSST: false });
    },

    cell(cell) {
        if (cell.error) return { t: "e", v: 0x17 };
        const value = cell.rich ? cell.rich.map(([, text]) => text).join("") : cell.value;
        return { t: typeof value === "number" ? "n" : "s", v: value, ...(cell.formula && { f: cell.formula }), ...(cell.format && { z: cell.format }) };
    },

    write() {
        const spec = readJson(from), book = xlsx.utils.book_new();
        book.Workbook = { Sheets: spec.sheets.map(each => ({ name: each.name, Hidden: each.isHidden ? 1 : 0 })), WBProps: { date1904: spec.from1904 } };
        for (const each of spec.sheets) {
            const sheet = { "!ref": "A1:Z99", "!merges": each.merged.map(xlsx.utils.decode_range), "!rows": [] };
            for (const row of each.hiddenRows) sheet["!rows"][row - 1] = { hidden: true };
            for (const [address, cell] of Object.entries(each.cells)) sheet[address] = this.cell(cell);
            xlsx.utils.book_append_sheet(book, sheet, each.name);
        }
        xlsx.writeFile(book, to, { bookType: types[to.split(".").pop()], bookSST: false });
    },
};

await (task === "edit" ? (program === "sheetjs" ? sheetjs : exceljs).edit() : program === "sheetjs" ? sheetjs.write() : exceljs.write(program === "exceljs-inline"));
