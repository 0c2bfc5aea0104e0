#include "workbook/xls_compound_file.h"

#include "workbook/xls_bytes.h"
#include "workbook/xls_errors.h"

#include <algorithm>

namespace hopluu::workbook::xls {

namespace {

constexpr std::string_view kSignature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8};
constexpr std::size_t kHeaderSize = 512;
constexpr std::uint32_t kNoEntry = 0xFFFFFFFF;
constexpr std::uint32_t kLastRegularSector = 0xFFFFFFFA;  // above: end of chain, free, and the two kinds of tables
constexpr unsigned kSmallShift = 6;
constexpr std::size_t kEntrySize = 128;
constexpr std::uint8_t kStream = 2, kRoot = 5;

bool endsChain(std::uint32_t sector) {
    return sector > kLastRegularSector;
}

void appendNumbers(std::vector<std::uint32_t>& out, std::string_view bytes) {
    for (ByteReader reader(bytes); reader.left() >= 4;) {
        out.push_back(reader.u32());
    }
}

std::string asciiName(std::string_view utf16, std::size_t bytes) {
    std::string name;
    ByteReader reader(utf16);
    for (std::size_t i = 0; i + 2 < bytes && reader.left() >= 2; i += 2) {  // the length counts a closing zero
        const std::uint16_t unit = reader.u16();
        name += unit > 0 && unit < 0x80 ? static_cast<char>(unit) : '?';
    }
    return name;
}

bool sameName(std::string_view a, std::string_view b) {
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return small(x) == small(y); });
}

}  // namespace

bool CompoundFile::startsAsOne(std::string_view bytes) {
    return bytes.substr(0, kSignature.size()) == kSignature;
}

Result<CompoundFile> CompoundFile::open(std::string_view bytes) {
    CompoundFile file;
    file.bytes_ = bytes;
    for (const auto step :
         {&CompoundFile::readHeader, &CompoundFile::readAllocation, &CompoundFile::readDirectory, &CompoundFile::readSmallStreams}) {
        if (auto status = (file.*step)(); !status) {
            return fail(status.error());
        }
    }
    return file;
}

Status CompoundFile::readHeader() {
    if (!startsAsOne(bytes_) || bytes_.size() < kHeaderSize) {
        return fail(damaged("header"));
    }
    ByteReader reader(bytes_.substr(0, kHeaderSize));
    reader.skip(30);
    sectorShift_ = reader.u16();
    const unsigned smallShift = reader.u16();
    if ((sectorShift_ != 9 && sectorShift_ != 12) || smallShift != kSmallShift) {
        return fail(damaged("header: sector size"));
    }
    reader.skip(10);
    allocationSectors_ = reader.u32();
    directoryStart_ = reader.u32();
    reader.skip(4);
    smallCutoff_ = reader.u32();
    smallAllocationStart_ = reader.u32();
    reader.skip(4);
    listStart_ = reader.u32();
    reader.skip(4);
    appendNumbers(listed_, reader.rest());
    return {};
}

std::size_t CompoundFile::sectorCount() const {
    const std::size_t size = std::size_t{1} << sectorShift_;
    return bytes_.size() <= size ? 0 : (bytes_.size() - 1) / size;  // the header takes one; the last may have been cut short
}

std::string_view CompoundFile::sector(std::uint32_t number) const {
    return number < sectorCount() ? bytes_.substr((std::size_t{number} + 1) << sectorShift_, std::size_t{1} << sectorShift_)
                                  : std::string_view();
}

/// Where the allocation table lies (its first 109 sectors in the header, the others in a chain of lists), then the table.
Status CompoundFile::readAllocation() {
    const std::size_t inList = (std::size_t{1} << sectorShift_) / 4 - 1;
    std::uint32_t list = listStart_;
    for (std::size_t steps = 0; !endsChain(list) && listed_.size() < allocationSectors_; ++steps) {
        const std::string_view bytes = sector(list);
        if (steps > sectorCount() || bytes.size() != std::size_t{1} << sectorShift_) {
            return fail(damaged("list of allocation sectors"));
        }
        appendNumbers(listed_, bytes.substr(0, inList * 4));
        list = ByteReader(bytes.substr(inList * 4)).u32();
    }
    if (listed_.size() < allocationSectors_ || allocationSectors_ > sectorCount()) {
        return fail(damaged("allocation sectors"));
    }
    listed_.resize(allocationSectors_);
    next_.reserve(std::min(listed_.size() << (sectorShift_ - 2), sectorCount()));
    for (const std::uint32_t number : listed_) {
        if (next_.size() >= sectorCount()) {
            break;
        }
        if (sector(number).empty()) {
            return fail(damaged("allocation sector outside the file"));
        }
        appendNumbers(next_, sector(number));
    }
    return {};
}

/// The sectors from `start` on, one after the other, until `atMost` bytes are there or the chain ends.
Result<std::string> CompoundFile::chain(std::uint32_t start, std::uint64_t atMost) const {
    std::string out;
    std::size_t steps = 0;
    for (std::uint32_t at = start; !endsChain(at) && out.size() < atMost; at = next_[at]) {
        if (at >= next_.size() || at >= sectorCount() || ++steps > sectorCount()) {
            return fail(damaged("sector chain"));
        }
        out += sector(at);
    }
    if (out.size() > atMost) {
        out.resize(static_cast<std::size_t>(atMost));
    }
    return out;
}

Result<std::string> CompoundFile::smallChain(std::uint32_t start, std::uint64_t size) const {
    constexpr std::size_t kSmallSize = std::size_t{1} << kSmallShift;
    std::string out;
    for (std::uint32_t at = start; !endsChain(at) && out.size() < size; at = nextSmall_[at]) {
        // Each step adds bytes of a stream that is no longer than the file: a circle ends by `size`, which is checked against that.
        if (at >= nextSmall_.size() || (std::size_t{at} << kSmallShift) >= small_.size()) {
            return fail(damaged("chain of small sectors"));
        }
        out += small_.substr(std::size_t{at} << kSmallShift, kSmallSize);
    }
    if (out.size() > size) {
        out.resize(static_cast<std::size_t>(size));
    }
    return out;
}

Status CompoundFile::readDirectory() {
    auto directory = chain(directoryStart_, bytes_.size());
    if (!directory) {
        return fail(directory.error());
    }
    for (std::size_t at = 0; at + kEntrySize <= directory->size(); at += kEntrySize) {
        const std::string_view bytes = std::string_view(*directory).substr(at, kEntrySize);
        ByteReader reader(bytes.substr(64));
        Entry entry;
        entry.name = asciiName(bytes.substr(0, 64), reader.u16());
        entry.type = reader.u8();
        reader.skip(1);
        entry.left = reader.u32();
        entry.right = reader.u32();
        entry.child = reader.u32();
        reader.skip(36);
        entry.start = reader.u32();
        entry.size = sectorShift_ == 9 ? reader.u32() : reader.u64();  // small sectors: the upper half may hold anything
        entries_.push_back(std::move(entry));
    }
    if (entries_.empty() || entries_.front().type != kRoot) {
        return fail(damaged("directory"));
    }
    collectTopEntries();
    return {};
}

/// The root's children are a tree of siblings. Each entry is visited once, so that a circle ends.
void CompoundFile::collectTopEntries() {
    std::vector<bool> visited(entries_.size(), false);
    std::vector<std::uint32_t> open{entries_.front().child};
    while (!open.empty()) {
        const std::uint32_t at = open.back();
        open.pop_back();
        if (at == kNoEntry || at >= entries_.size() || visited[at]) {
            continue;
        }
        visited[at] = true;
        top_.push_back(at);
        open.push_back(entries_[at].left);
        open.push_back(entries_[at].right);
    }
}

Status CompoundFile::readSmallStreams() {
    if (endsChain(smallAllocationStart_)) {
        return {};
    }
    const auto allocation = chain(smallAllocationStart_, bytes_.size());
    if (!allocation) {
        return fail(allocation.error());
    }
    appendNumbers(nextSmall_, *allocation);
    auto small = chain(entries_.front().start, std::min<std::uint64_t>(entries_.front().size, bytes_.size()));
    if (!small) {
        return fail(small.error());
    }
    small_ = std::move(*small);
    return {};
}

const CompoundFile::Entry* CompoundFile::find(std::string_view name) const {
    const auto found = std::find_if(top_.begin(), top_.end(), [&](std::size_t at) { return sameName(entries_[at].name, name); });
    return found == top_.end() ? nullptr : &entries_[*found];
}

bool CompoundFile::has(std::string_view name) const {
    return find(name) != nullptr;
}

Result<std::string> CompoundFile::read(std::string_view name) const {
    const Entry* entry = find(name);
    if (entry == nullptr || entry->type != kStream || entry->size > bytes_.size()) {
        return fail(damaged("stream " + std::string(name)));
    }
    auto content = entry->size < smallCutoff_ ? smallChain(entry->start, entry->size) : chain(entry->start, entry->size);
    if (content && content->size() < entry->size) {
        return fail(damaged("stream " + std::string(name) + " is cut short"));
    }
    return content;
}

}  // namespace hopluu::workbook::xls
