"""What of report.json is no figure, by its path, each with the reason. A `*` stands for any place in a list."""

EXEMPT = {
    "format": "the name of the format",
    "formatVersion": "the version of the format",
    "verdict": "a sentence, made of figures that are compared where they stand",
    "table.header": "names of columns in the report's language",
    "table.rows[*][2]": "the category in the report's language",
    "table.rows[*][9]": "how an import names the owner: by code where the name is erased or borne by two",
    "table.rows[*][12]": "the status in the report's language",
    "table.rows[*][13]": "the response in the report's language",
    "table.rows[*][33]": "how an import writes controls and what they act on",
}
