#include "form/json_document.h"

#include "form/json_schema.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <vector>

namespace hopluu::form_json {

namespace {

Error problem(const DocumentKind& kind, std::string_view code, BilingualText message, BilingualText remedy, std::string place = {}) {
    return {fmt::format("{}.{}", kind.codePrefix, code), std::move(message), std::move(remedy), std::move(place)};
}

/// The deepest nesting of brackets outside strings: what a recursive reader would need.
int nesting(std::string_view text) {
    int depth = 0;
    int deepest = 0;
    bool inString = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (inString) {
            if (c == '\\') {
                ++at;
            } else if (c == '"') {
                inString = false;
            }
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            deepest = std::max(deepest, ++depth);
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return deepest;
}

std::string lineAndColumn(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, std::min(byte > 0 ? byte - 1 : 0, text.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto lineStart = before.rfind('\n');
    const std::string_view column = lineStart == std::string_view::npos ? before : before.substr(lineStart + 1);
    return fmt::format("{}:{}", line, text::length(column) + 1);
}

/// Follows the parser's events; the library itself keeps the last of two equal keys and says nothing.
class DuplicateKeys {
public:
    bool operator()(int /*depth*/, Json::parse_event_t event, Json& parsed) {
        using Event = Json::parse_event_t;
        switch (event) {
            case Event::object_start:
            case Event::array_start:
                beginValue();
                frames_.push_back({event == Event::array_start, {}, {}, 0});
                break;
            case Event::object_end:
            case Event::array_end:
                frames_.pop_back();
                break;
            case Event::key:
                frames_.back().key = parsed.get<std::string>();
                if (!frames_.back().seen.insert(frames_.back().key).second) {
                    places_.push_back(pointer());
                }
                break;
            case Event::value:
                beginValue();
                break;
        }
        return true;
    }

    [[nodiscard]] const std::vector<std::string>& places() const { return places_; }

private:
    struct Frame {
        bool array = false;
        std::string key;
        std::set<std::string> seen;
        std::size_t count = 0;
    };

    void beginValue() {
        if (!frames_.empty()) {
            ++frames_.back().count;
        }
    }
    [[nodiscard]] std::string pointer() const {
        std::string out;
        for (const Frame& frame : frames_) {
            out += frame.array ? fmt::format("/{}", frame.count - 1) : pointerStep(frame.key);
        }
        return out;
    }

    std::vector<Frame> frames_;
    std::vector<std::string> places_;
};

bool hasControlCharacter(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20U && c != '\n' && c != '\t'; });
}

/// Depth is bounded before: this recursion is safe.
void checkTexts(const Json& value, const std::string& place, bool prose, const DocumentKind& kind, Errors& errors) {
    if (value.is_object()) {
        for (const auto& [key, child] : value.items()) {
            const bool isProse = std::find(kind.proseNames.begin(), kind.proseNames.end(), key) != kind.proseNames.end();
            checkTexts(child, place + pointerStep(key.size() > kMaximumShortText ? "…" : key), isProse, kind, errors);
        }
    } else if (value.is_array()) {
        for (std::size_t index = 0; index < value.size(); ++index) {
            checkTexts(value[index], fmt::format("{}/{}", place, index), prose, kind, errors);
        }
    } else if (value.is_string()) {
        const auto& text = value.get_ref<const std::string&>();
        if (!prose && text.size() > kMaximumShortText) {
            errors.push_back(problem(kind, "schema",
                                     {fmt::format("Chữ ở đây dài {} byte, vượt quá {}.", text.size(), kMaximumShortText),
                                      fmt::format("The text here has {} bytes, more than {}.", text.size(), kMaximumShortText)},
                                     {"Rút ngắn nội dung.", "Shorten it."}, place));
        }
        if (hasControlCharacter(text)) {
            errors.push_back(problem(kind, "schema", {"Chữ ở đây chứa ký tự điều khiển.", "The text here contains a control character."},
                                     {"Xóa ký tự đó rồi nhập lại.", "Remove it."}, place));
        }
    }
}

Result<Json> parse(std::string_view bytes, const DocumentKind& kind, DuplicateKeys& duplicates) {
    try {
        return Json::parse(bytes.begin(), bytes.end(), std::ref(duplicates));
    } catch (const Json::parse_error& error) {
        return fail(problem(kind, "not-json", {"Tệp không phải là JSON hợp lệ.", "The file is not valid JSON."},
                            {"Kiểm tra dấu phẩy, dấu ngoặc và dấu nháy quanh vị trí này; tệp có thể bị cắt cụt.",
                             "Check commas, brackets and quotes around this place; the file may be cut off."},
                            lineAndColumn(bytes, error.byte)));
    } catch (const Json::exception&) {  // a number beyond what JSON readers hold
        return fail(problem(kind, "not-json", {"Tệp có một số quá lớn.", "The file holds a number that is too large."}, {}, {}));
    }
}

Result<void> checkBytes(std::string_view bytes, const DocumentKind& kind) {
    if (bytes.size() > kMaximumBytes) {
        return fail(problem(kind, "too-large",
                            {fmt::format("Tệp có {} byte, vượt quá giới hạn 2 MB.", bytes.size()),
                             fmt::format("The file has {} bytes, more than the limit of 2 MB.", bytes.size())},
                            {"Kiểm tra xem có chọn nhầm tệp không.", "Check that this is the right file."}));
    }
    if (!text::isValidUtf8(bytes)) {
        return fail(problem(kind, "not-utf8", {"Tệp không được mã hóa UTF-8.", "The file is not encoded in UTF-8."},
                            {"Mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8.", "Open it in an editor and save it as UTF-8."}));
    }
    if (const int depth = nesting(bytes); depth > kMaximumDepth) {
        return fail(problem(kind, "too-deep",
                            {fmt::format("Tệp lồng nhau {} tầng, vượt quá {}.", depth, kMaximumDepth),
                             fmt::format("The file nests {} deep, more than {}.", depth, kMaximumDepth)},
                            {"Kiểm tra xem có chọn nhầm tệp không.", "Check that this is the right file."}));
    }
    return {};
}

}  // namespace

std::string pointerStep(std::string_view key) {
    std::string out = "/";
    for (const char c : key) {
        if (c == '~') {
            out += "~0";
        } else if (c == '/') {
            out += "~1";
        } else {
            out += c;
        }
    }
    return out;
}

Checked<Json> readDocument(std::string_view bytes, const DocumentKind& kind) {
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
    }
    if (auto checked = checkBytes(bytes, kind); !checked) {
        return fail(Errors{checked.error()});
    }
    DuplicateKeys duplicates;
    auto parsed = parse(bytes, kind, duplicates);
    if (!parsed) {
        return fail(Errors{parsed.error()});
    }
    Errors errors;
    for (const std::string& place : duplicates.places()) {
        errors.push_back(problem(kind, "duplicate-key", {"Mục này xuất hiện hai lần.", "This member appears twice."},
                                 {"Giữ lại một mục.", "Keep one of them."}, place));
    }
    checkTexts(*parsed, "", false, kind, errors);
    if (errors.empty()) {  // a schema checker may not see what was refused above
        errors = checkSchema(*parsed, kind);
    }
    if (!errors.empty()) {
        return fail(std::move(errors));
    }
    return std::move(*parsed);
}

}  // namespace hopluu::form_json
