// convert.mjs FROM.xlsx TO.xls: SheetJS reads the one and writes the other as BIFF8. Without a table of shared texts: version 0.18.5 never ends
// writing one that holds a text longer than a record.
import xlsx from "xlsx";

const [from, to] = process.argv.slice(2);
xlsx.writeFile(xlsx.readFile(from, { cellFormula: true, cellNF: true, cellDates: false }), to, { bookType: "biff8", bookSST: false });
