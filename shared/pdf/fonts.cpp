#include "pdf/fonts.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace hopluu::pdf {

namespace {

namespace fs = std::filesystem;
using Files = std::array<fs::path, kStyles>;

struct Family {
    std::array<const char*, kStyles> names;  // in the order of Style
};
constexpr Family kFamilies[] = {
    {{"LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf", "LiberationSerif-Italic.ttf", "LiberationSerif-BoldItalic.ttf"}},
    {{"Tinos-Regular.ttf", "Tinos-Bold.ttf", "Tinos-Italic.ttf", "Tinos-BoldItalic.ttf"}},
    {{"times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"}}};

std::vector<fs::path> systemFolders() {
#ifdef _WIN32
    const char* windows = std::getenv("SystemRoot");
    return {fs::path(windows != nullptr ? windows : "C:\\Windows") / "Fonts"};
#else
    const fs::path fonts = "/usr/share/fonts";
    return {fonts / "truetype/liberation2", fonts / "truetype/liberation", fonts / "truetype/croscore", fonts / "liberation-serif-fonts"};
#endif
}

std::optional<Files> filesIn(const fs::path& folder) {
    for (const Family& family : kFamilies) {
        Files files;
        bool whole = true;
        for (std::size_t i = 0; i < kStyles; ++i) {
            std::error_code ignored;
            files.at(i) = folder / family.names.at(i);
            whole = whole && fs::is_regular_file(files.at(i), ignored);
        }
        if (whole) {
            return files;
        }
    }
    return std::nullopt;
}

Result<Fonts> readFaces(const Files& files) {
    Fonts fonts;
    for (const fs::path& path : files) {
        std::ifstream file(path, std::ios::binary);
        Bytes bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
        Result<Face> face = Face::read(std::move(bytes), path.string());
        if (!face) {
            return fail(face.error());
        }
        fonts.faces.push_back(std::move(*face));
    }
    return fonts;
}

bool hasVietnameseLetters(const Face& face) {
    constexpr char32_t kFirst = 0x1EA0;  // Ạ to ỹ, then those of other blocks
    constexpr char32_t kLast = 0x1EF9;
    for (char32_t letter = kFirst; letter <= kLast; ++letter) {
        if (face.glyph(letter) == 0) {
            return false;
        }
    }
    constexpr std::u32string_view kOthers = U"ĂăĐđĨĩŨũƠơƯưÂâÊêÔô";
    return std::all_of(kOthers.begin(), kOthers.end(), [&](char32_t letter) { return face.glyph(letter) != 0; });
}

Error noFont(const std::string& place) {
    return {"pdf.no-font",
            {"Không tìm thấy phông chữ Times New Roman hoặc phông tương đương để nhúng vào tệp PDF.",
             "Neither Times New Roman nor a font of the same widths was found to embed in the PDF."},
            {"Cài gói fonts-liberation2 (Debian 13: fonts-liberation) rồi lập lại báo cáo.",
             "Install the package fonts-liberation2 (Debian 13: fonts-liberation) and make the report again."},
            place};
}

}  // namespace

Result<Fonts> readTimes(const fs::path& folder) {
    const std::vector<fs::path> folders = folder.empty() ? systemFolders() : std::vector<fs::path>{folder};
    for (const fs::path& candidate : folders) {
        const std::optional<Files> files = filesIn(candidate);
        if (!files) {
            continue;
        }
        Result<Fonts> fonts = readFaces(*files);
        if (!fonts || std::all_of(fonts->faces.begin(), fonts->faces.end(), hasVietnameseLetters)) {
            return fonts;
        }
    }
    return fail(noFont(folders.front().string()));
}

}  // namespace hopluu::pdf
