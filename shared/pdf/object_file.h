// The outer form of a PDF 1.4: numbered objects, compressed streams, the table of where they are, the trailer.
#pragma once

#include "pdf/face.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::pdf {

/// The number of an object; 0 is none.
using ObjectId = int;

[[nodiscard]] std::string reference(ObjectId id);  // "12 0 R"
/// A text string in UTF-16, as bookmarks and titles are: "<FEFF00420061>".
[[nodiscard]] std::string textString(std::string_view utf8);
[[nodiscard]] std::vector<char32_t> codePoints(std::string_view utf8);

enum class Compression { deflate, none };

class ObjectFile {
public:
    ObjectFile();

    /// A number for an object that others speak of before it is written.
    [[nodiscard]] ObjectId reserve();
    void write(ObjectId id, std::string_view body);
    ObjectId write(std::string_view body);
    /// `entries` stand in the dictionary before the length.
    void writeStream(ObjectId id, std::string_view entries, std::string_view content, Compression compression = Compression::deflate);
    ObjectId writeStream(std::string_view entries, std::string_view content, Compression compression = Compression::deflate);
    /// The whole file. Its identifier is drawn from its bytes: the same objects give the same file.
    [[nodiscard]] Bytes finish(ObjectId catalog, ObjectId information);

private:
    void begin(ObjectId id);
    std::string bytes_;
    std::vector<std::size_t> offsets_{0};
};

/// 128 bits in hexadecimal digits, to tell files apart; no protection against anybody.
[[nodiscard]] std::string fingerprint(std::string_view bytes);

}  // namespace hopluu::pdf
