#include "pdf/object_file.h"

#include <fmt/format.h>
#include <zlib.h>

namespace hopluu::pdf {

namespace {

std::string deflated(std::string_view content) {
    uLongf size = ::compressBound(static_cast<uLong>(content.size()));
    std::string out(size, '\0');
    // Fails for want of memory only, and the buffer is there.
    if (::compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(content.data()),
                    static_cast<uLong>(content.size()), Z_BEST_COMPRESSION) != Z_OK) {
        throw std::bad_alloc();
    }
    out.resize(size);
    return out;
}

std::uint64_t fnv(std::string_view bytes, std::uint64_t start) {
    constexpr std::uint64_t kPrime = 1'099'511'628'211U;
    std::uint64_t hash = start;
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * kPrime;
    }
    return hash;
}

}  // namespace

std::string reference(ObjectId id) {
    return fmt::format("{} 0 R", id);
}

std::vector<char32_t> codePoints(std::string_view utf8) {
    std::vector<char32_t> points;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[at]);
        const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t point = size == 1 ? lead : lead & (0x7FU >> size);
        for (std::size_t i = 1; i < size && at + i < utf8.size(); ++i) {
            point = (point << 6U) | (static_cast<unsigned char>(utf8[at + i]) & 0x3FU);
        }
        points.push_back(point);
        at += size;
    }
    return points;
}

std::string textString(std::string_view utf8) {
    constexpr char32_t kBeyondBasic = 0x10000;
    std::string hex = "<FEFF";
    for (const char32_t point : codePoints(utf8)) {
        if (point < kBeyondBasic) {
            hex += fmt::format("{:04X}", static_cast<unsigned>(point));
        } else {
            const auto rest = static_cast<unsigned>(point - kBeyondBasic);
            hex += fmt::format("{:04X}{:04X}", 0xD800U + (rest >> 10U), 0xDC00U + (rest & 0x3FFU));
        }
    }
    return hex + ">";
}

std::string fingerprint(std::string_view bytes) {
    constexpr std::uint64_t kStart = 14'695'981'039'346'656'037U;
    const std::uint64_t first = fnv(bytes, kStart);
    return fmt::format("{:016X}{:016X}", first, fnv(bytes, first));
}

// The second line holds bytes beyond ASCII, so that nobody takes the file for text (PDF/A asks for them).
ObjectFile::ObjectFile() : bytes_("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n") {}

ObjectId ObjectFile::reserve() {
    offsets_.push_back(0);
    return static_cast<ObjectId>(offsets_.size()) - 1;
}

void ObjectFile::begin(ObjectId id) {
    offsets_[static_cast<std::size_t>(id)] = bytes_.size();
    bytes_ += fmt::format("{} 0 obj\n", id);
}

void ObjectFile::write(ObjectId id, std::string_view body) {
    begin(id);
    bytes_ += body;
    bytes_ += "\nendobj\n";
}

ObjectId ObjectFile::write(std::string_view body) {
    const ObjectId id = reserve();
    write(id, body);
    return id;
}

void ObjectFile::writeStream(ObjectId id, std::string_view entries, std::string_view content, Compression compression) {
    const bool deflate = compression == Compression::deflate;
    const std::string stored = deflate ? deflated(content) : std::string(content);
    begin(id);
    bytes_ += fmt::format("<<{}{}/Length {}>>\nstream\n", entries, deflate ? "/Filter/FlateDecode" : "", stored.size());
    bytes_ += stored;
    bytes_ += "\nendstream\nendobj\n";
}

ObjectId ObjectFile::writeStream(std::string_view entries, std::string_view content, Compression compression) {
    const ObjectId id = reserve();
    writeStream(id, entries, content, compression);
    return id;
}

Bytes ObjectFile::finish(ObjectId catalog, ObjectId information) {
    const std::string id = fingerprint(bytes_);
    const std::size_t table = bytes_.size();
    bytes_ += fmt::format("xref\n0 {}\n0000000000 65535 f \n", offsets_.size());
    for (std::size_t i = 1; i < offsets_.size(); ++i) {
        bytes_ += fmt::format("{:010} 00000 n \n", offsets_[i]);
    }
    bytes_ += fmt::format("trailer\n<</Size {}/Root {}/Info {}/ID[<{}><{}>]>>\nstartxref\n{}\n%%EOF\n", offsets_.size(), reference(catalog),
                          reference(information), id, id, table);
    return {bytes_.begin(), bytes_.end()};
}

}  // namespace hopluu::pdf
