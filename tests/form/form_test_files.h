// The files that the tests of this layer read.
#pragma once

#include "domain/form.h"
#include "form/builtin.h"
#include "form/form_reader.h"
#include "support/catch.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace hopluu::test {

inline std::filesystem::path sourcePath(const std::string& relative) {
    return std::filesystem::path(HOPLUU_SOURCE_DIR) / relative;
}

inline std::string readFile(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        throw std::runtime_error("cannot open " + path.string());
    }
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline std::string describe(const Errors& errors) {
    std::string out;
    for (const Error& error : errors) {
        out += error.code + " at " + error.place + ": " + error.message.en + "\n";
    }
    return out;
}

inline const Form& form2022() {
    static const Form form = [] {
        auto read = readForm(builtinForm2022());
        if (!read) {
            throw std::runtime_error(describe(read.error()));
        }
        return *std::move(read);
    }();
    return form;
}

}  // namespace hopluu::test
