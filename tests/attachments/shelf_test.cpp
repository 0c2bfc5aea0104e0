// The folder of files, and what may lie in it.
#include "sample_files.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <string>
#include <vector>

namespace hopluu::test {

namespace {

using sync::AttachmentKind;
using sync::AttachmentShelf;

std::string codeOf(const Result<AttachmentShelf::Taken>& taken) {
    return taken ? "" : taken.error().code;
}

std::size_t filesIn(const std::filesystem::path& folder) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        count += entry.is_regular_file() ? 1 : 0;
    }
    return count;
}

}  // namespace

TEST_CASE("What a file is, its bytes say and not its name") {
    const TemporaryFolder folder;
    const std::string types = "[Content_Types].xml";
    const std::pair<std::string, std::optional<AttachmentKind>> cases[] = {
        {"%PDF-1.7\nwhatever", AttachmentKind::pdf},
        {"\xFF\xD8\xFF\xE0 JFIF", AttachmentKind::jpeg},
        {"\x89PNG\r\n\x1A\n and so on", AttachmentKind::png},
        {zipOf({types, "word/document.xml", "word/styles.xml"}), AttachmentKind::docx},
        {zipOf({types, "word/document2.xml"}), AttachmentKind::docx},
        {zipOf({"_rels/.rels", "xl/workbook.xml", types}), AttachmentKind::xlsx},
        {zipOf({types, "xl/workbook.xml", "xl/vbaProject.bin"}), std::nullopt},  // macros
        {zipOf({types, "xl/workbook.bin"}), std::nullopt},                       // .xlsb
        {zipOf({types, "ppt/presentation.xml"}), std::nullopt},                  // .pptx
        {zipOf({"setup.exe"}), std::nullopt},                                    // any zip
        {zipOf({types, "word/document.xml", "xl/workbook.xml"}), std::nullopt},  // two in one
        {zipOf({types, "word/document.xml"}).substr(0, 60), std::nullopt},       // cut off
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 an old .doc", std::nullopt},
        {"MZ a program", std::nullopt},
        {"<html>a web page</html>", std::nullopt},
        {"%PDF", std::nullopt},
        {"", std::nullopt},
    };
    for (const auto& [bytes, kind] : cases) {
        INFO(bytes.substr(0, 60));
        const auto found = sync::kindOf(writeBytes(folder / "scan.pdf", bytes));
        CHECK(found == kind);
        CHECK((!found || sync::isAccepted(sync::mediaTypeOf(*found))));
    }
    CHECK_FALSE(sync::kindOf(folder / "nothing there"));
}

TEST_CASE("A zip directory that lies about its sizes is no Office file") {
    const TemporaryFolder folder;
    const std::string good = zipOf({"[Content_Types].xml", "word/document.xml"});
    for (std::size_t at = 0; at < good.size(); ++at) {
        std::string bad = good;
        bad[at] = static_cast<char>(0xFF);
        (void)sync::kindOf(writeBytes(folder / "x", bad));  // must come back at all
    }
    CHECK(sync::kindOf(writeBytes(folder / "x", good)) == AttachmentKind::docx);
}

TEST_CASE("The same bytes twice are one file, whatever their names") {
    const TemporaryFolder folder;
    const AttachmentShelf shelf(folder / "files");
    const auto first = must(shelf.take(writeBytes(folder / "bảng lương.pdf", scanBytes(300'000))));
    const auto second = must(shelf.take(writeBytes(folder / "copy.pdf", scanBytes(300'000))));
    const auto other = must(shelf.take(writeBytes(folder / "other.pdf", scanBytes(300'000, 2))));
    CHECK(first.hash == second.hash);
    CHECK(other.hash != first.hash);
    CHECK(first.bytes == 300'000);
    CHECK(filesIn(folder / "files") == 2);
    CHECK(contentOf(shelf.fileOf(first.hash)) == scanBytes(300'000));
    CHECK(must(sync::contentHashOf(shelf.fileOf(first.hash))) == first.hash);
}

TEST_CASE("Refused files leave nothing behind and say why in both languages") {
    const TemporaryFolder folder;
    const AttachmentShelf shelf(folder / "files");
    std::filesystem::create_directory(folder / "a folder");
    const auto huge = writeBytes(folder / "huge.pdf", "%PDF-1.4\n");
    std::filesystem::resize_file(huge, sync::kMaxAttachmentBytes + 1);
    const std::pair<std::filesystem::path, std::string> cases[] = {
        {huge, "attachment.too-large"},
        {writeBytes(folder / "report.pdf", "MZ\x90 in truth a program"), "attachment.kind"},
        {writeBytes(folder / "empty.pdf", ""), "attachment.kind"},
        {folder / "a folder", "attachment.unreadable"},
        {folder / "missing.pdf", "attachment.unreadable"},
    };
    for (const auto& [file, code] : cases) {
        const auto taken = shelf.take(file);
        INFO(file.string());
        REQUIRE(codeOf(taken) == code);
        CHECK_FALSE(taken.error().message.vi.empty());
        CHECK_FALSE(taken.error().remedy.en.empty());
        CHECK(taken.error().place == file.string());
    }
    CHECK((!std::filesystem::exists(folder / "files") || filesIn(folder / "files") == 0));
    std::filesystem::resize_file(huge, sync::kMaxAttachmentBytes);
    CHECK(must(shelf.take(huge)).bytes == sync::kMaxAttachmentBytes);
}

TEST_CASE("What arrives piece by piece is put in its place only when it is what it was to be") {
    const TemporaryFolder folder;
    const AttachmentShelf shelf(folder / "files");
    const std::string bytes = scanBytes(1000);
    const auto hash = must(sync::contentHashOf(writeBytes(folder / "x", bytes)));
    const auto append = [&](const std::string& name, std::uint64_t size, std::string_view text) {
        auto file = must(shelf.begin(name, size));
        must(file.append(ByteView(reinterpret_cast<const std::uint8_t*>(text.data()), text.size())));
        must(file.sync());
    };
    append(hash, 1000, std::string_view(bytes).substr(0, 600));
    CHECK(must(must(shelf.begin(hash, 1000)).size()) == 600);
    CHECK(must(must(shelf.begin(hash, 999)).size()) == 0);  // another size: another upload
    append(hash, 1000, bytes);
    must(shelf.finish(hash));
    CHECK(shelf.sizeOf(hash) == 1000U);
    CHECK_FALSE(shelf.begunOf(hash));

    const std::string wrong(64, 'a');
    append(wrong, 1000, bytes);
    const auto finished = shelf.finish(wrong);
    REQUIRE_FALSE(finished);
    CHECK(finished.error().code == "attachment.wrong-hash");
    CHECK_FALSE(shelf.begunOf(wrong));
    CHECK_FALSE(shelf.sizeOf(wrong));
}

TEST_CASE("An upload that nobody goes on with is thrown away after its time, one under way is not") {
    const TemporaryFolder folder;
    const AttachmentShelf shelf(folder / "files");
    const std::string old(64, 'a'), fresh(64, 'b');
    (void)must(shelf.begin(old, 10));
    (void)must(shelf.begin(fresh, 10));
    std::filesystem::last_write_time(shelf.begunOf(old)->path, std::filesystem::file_time_type::clock::now() - std::chrono::hours(25));
    CHECK(shelf.expire(std::chrono::hours(24)) == 1);
    CHECK_FALSE(shelf.begunOf(old));
    CHECK(shelf.begunOf(fresh));
}

}  // namespace hopluu::test
