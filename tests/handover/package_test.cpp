// The bytes of a package: what goes in comes out, for the one it is meant for, and nothing else does.
#include "support/laptop.h"
#include "sync/handover_package.h"

#include <algorithm>
#include <map>
#include <string>

using namespace hopluu;
using namespace hopluu::test;

namespace {

using Files = std::map<std::string, std::string>;

ByteView view(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

Bytes pack(const Files& files, const Identity& from, const sync::PublicKey& to) {
    Bytes bytes;
    sync::PackageWriter writer(
        [&](ByteView part) -> Status {
            bytes.insert(bytes.end(), part.begin(), part.end());
            return {};
        },
        from, to);
    for (const auto& [name, content] : files) {
        must(writer.beginFile(name, content.size()));
        must(writer.write(view(content)));
    }
    must(writer.finish());
    return bytes;
}

/// Gives at most `most` bytes at a time.
sync::ByteSource sourceOf(ByteView bytes, std::size_t most = 1000) {
    return [bytes, most](std::span<std::uint8_t> out) mutable -> Result<std::size_t> {
        const std::size_t size = std::min({most, out.size(), bytes.size()});
        std::copy_n(bytes.begin(), size, out.begin());
        bytes = bytes.subspan(size);
        return size;
    };
}

Result<Files> open(ByteView bytes, const Identity& to) {
    auto from = sync::checkPackage(sourceOf(bytes), bytes.size(), to.publicKey);
    if (!from) {
        return fail(from.error());
    }
    sync::PackageReader reader(sourceOf(bytes, 77), to);
    Files files;
    while (true) {
        auto file = reader.nextFile();
        if (!file) {
            return fail(file.error());
        }
        if (!*file) {
            return files;
        }
        std::string content((*file)->size, '\0');
        for (std::size_t at = 0; at < content.size();) {
            auto got =
                reader.read({reinterpret_cast<std::uint8_t*>(content.data()) + at, std::min<std::size_t>(content.size() - at, 5000)});
            if (!got) {
                return fail(got.error());
            }
            at += *got;
        }
        files[(*file)->name] = std::move(content);
    }
}

template <class T>
std::string codeOf(const Result<T>& result) {
    return result ? "fine" : result.error().code;
}

}  // namespace

TEST_CASE("Files of any size come out of a package as they went in") {
    const Identity from = sync::makeIdentity(), to = sync::makeIdentity();
    Files files{{"empty", ""}, {"files/a/b.pdf", std::string(65536, 'x')}, {"files/ệ", std::string(200'001, 'y')}};
    for (const std::size_t around : {65535U, 65537U, 131072U}) {
        files["size " + std::to_string(around)] = std::string(around, 'z');
    }
    const Bytes bytes = pack(files, from, to.publicKey);
    CHECK(must(open(bytes, to)) == files);
    CHECK(must(sync::checkPackage(sourceOf(bytes), bytes.size(), to.publicKey)) == from.publicKey);
    CHECK(must(open(pack({}, from, to.publicKey), to)).empty());
}

TEST_CASE("What is packed cannot be read by looking at the package, and two packages of the same files differ") {
    const Identity from = sync::makeIdentity(), to = sync::makeIdentity();
    const Bytes bytes = pack({{"journal.hopluu", "vốn đăng ký cấp mới"}}, from, to.publicKey);
    const std::string text(bytes.begin(), bytes.end());
    CHECK(text.find("journal") == std::string::npos);
    CHECK(text.find("cấp mới") == std::string::npos);
    CHECK(bytes != pack({{"journal.hopluu", "vốn đăng ký cấp mới"}}, from, to.publicKey));
}

TEST_CASE("A package is for one server alone") {
    const Identity from = sync::makeIdentity(), to = sync::makeIdentity(), other = sync::makeIdentity();
    Bytes bytes = pack({{"a", "b"}}, from, to.publicKey);
    CHECK(codeOf(open(bytes, other)) == "handover.for-another-server");
    // Writing the other's name on it breaks the signature.
    std::copy(other.publicKey.begin(), other.publicKey.end(), bytes.begin() + 5 + 32);
    CHECK(codeOf(open(bytes, other)) == "handover.damaged-package");
}

TEST_CASE("A package with any byte changed, or cut at any place, is refused before anything is taken out of it") {
    const Identity from = sync::makeIdentity(), to = sync::makeIdentity();
    const Bytes bytes = pack({{"journal.hopluu", std::string(300, 'j')}, {"files/x", "y"}}, from, to.publicKey);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        Bytes changed = bytes;
        changed[i] ^= 0x01;
        CAPTURE(i);
        CHECK_FALSE(sync::checkPackage(sourceOf(changed), changed.size(), to.publicKey));
        const ByteView cut = ByteView(bytes).first(i);
        CHECK_FALSE(sync::checkPackage(sourceOf(cut), cut.size(), to.publicKey));
    }
    Bytes longer = bytes;
    longer.push_back(0);
    CHECK(codeOf(open(longer, to)) == "handover.damaged-package");
    // A reader that skips the check meets the cipher's own.
    for (std::size_t i = 173; i + 64 < bytes.size(); i += 7) {
        Bytes changed = bytes;
        changed[i] ^= 0x80;
        sync::PackageReader reader(sourceOf(changed), to);
        Result<std::optional<sync::PackedFile>> file = reader.nextFile();
        while (file && *file) {
            Bytes content((*file)->size);
            if (!reader.read(content)) {
                file = fail(Error{});
                break;
            }
            file = reader.nextFile();
        }
        CAPTURE(i);
        CHECK_FALSE(file);
    }
}

TEST_CASE("Other files are told as what they are") {
    const Identity to = sync::makeIdentity();
    const auto check = [&](std::string_view text) { return codeOf(sync::checkPackage(sourceOf(view(text)), text.size(), to.publicKey)); };
    CHECK(check("") == "handover.not-a-package");
    CHECK(check("PK\x03\x04") == "handover.not-a-package");
    CHECK(check(std::string(500, 'x')) == "handover.not-a-package");
    CHECK(check("HPLB\x02rest") == "handover.newer-version");
    CHECK(check(std::string("HPLB\x01", 5)) == "handover.damaged-package");
}

TEST_CASE("A signed package with names that lead out of its folder is refused") {
    const Identity from = sync::makeIdentity(), to = sync::makeIdentity();
    for (const std::string name : {"", "/etc/passwd", "../x", "files/../../x", "files//x", "files/.", "a\\b", "c:x", "a\nb", "files/"}) {
        CAPTURE(name);
        CHECK(codeOf(open(pack({{name, "x"}}, from, to.publicKey), to)) == "handover.damaged-package");
    }
    CHECK(codeOf(open(pack({{std::string(1025, 'n'), "x"}}, from, to.publicKey), to)) == "handover.damaged-package");
    CHECK(codeOf(open(pack({{std::string(1024, 'n'), "x"}}, from, to.publicKey), to)) == "fine");
}

TEST_CASE("What the sink cannot take ends the packing with its reason") {
    const Identity from = sync::makeIdentity(), to = sync::makeIdentity();
    sync::PackageWriter writer([](ByteView) -> Status { return fail(Error{"server.disk-full", {}, {}, ""}); }, from, to.publicKey);
    Status last = writer.beginFile("x", 200'000);
    const std::string much(200'000, 'x');
    last = last ? writer.write(view(much)) : last;
    CHECK(codeOf(last) == "server.disk-full");
}
