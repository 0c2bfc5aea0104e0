// Disks that fill, folders that are locked, files that are damaged, programs that are killed.
#include "store/test_laptop.h"

#include <signal.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

using namespace hopluu;
using namespace hopluu::test;

namespace {

/// A file system of its own in memory, of a given size; needs an administrator.
class SmallDisk {
public:
    explicit SmallDisk(const char* options) : isMounted_(::mount("none", folder_.path().c_str(), "tmpfs", 0, options) == 0) {}
    ~SmallDisk() {
        if (isMounted_) {
            (void)::umount2(folder_.path().c_str(), MNT_DETACH);
        }
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    [[nodiscard]] bool isMounted() const { return isMounted_; }
    [[nodiscard]] bool makeReadOnly() const {
        return ::mount("none", folder_.path().c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }
    [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }

private:
    TemporaryFolder folder_;
    bool isMounted_;
};

void overwrite(const std::filesystem::path& file, std::uintmax_t from, std::uintmax_t size) {
    std::fstream out(file, std::ios::binary | std::ios::in | std::ios::out);
    out.seekp(static_cast<std::streamoff>(from));
    out << std::string(size, '\x5A');
}

/// A closed store with some edits in it.
void fill(const std::filesystem::path& file, int edits) {
    TestLaptop laptop(1, file);
    for (int i = 0; i < edits; ++i) {
        laptop.record(cell("item_" + std::to_string(i)), number(i, "một ghi chú đủ dài để tệp có nhiều trang"));
    }
}

}  // namespace

TEST_CASE("On a full disk the edit is refused, the earlier ones stand, and all goes on once there is room", "[store]") {
    const SmallDisk disk("size=600k");
    if (!disk.isMounted()) {
        WARN("not run: mounting a small disk needs an administrator");
        return;
    }
    TestLaptop laptop(1, disk.path() / "store.hopluu");
    std::ofstream(disk.path() / "ballast") << std::string(100'000, 'x');
    std::string outcome = "fine";
    int written = 0;
    while (outcome == "fine" && written < 5000) {
        const Draft draft{cell("item_" + std::to_string(written)), number(written, std::string(2000, 'y'))};
        outcome = codeOf(laptop.store().record(std::span(&draft, 1)));
        written += outcome == "fine" ? 1 : 0;
    }
    CHECK(outcome == "store.disk-full");
    CHECK(must(laptop.store().counts()).total == static_cast<std::uint64_t>(written));
    CHECK(must(laptop.store().lastSequence(laptop.device())) == static_cast<std::uint64_t>(written));
    std::filesystem::remove(disk.path() / "ballast");
    CHECK(laptop.record(cell("after"), number(1)).at(0).id.sequence == static_cast<std::uint64_t>(written) + 1);
    laptop.reopen();
    CHECK(must(laptop.store().counts()).total == static_cast<std::uint64_t>(written) + 1);
    CHECK(laptop.problems().empty());
}

TEST_CASE("In a folder that may only be read, opening says so", "[store]") {
    const SmallDisk disk("size=2m");
    if (!disk.isMounted()) {
        WARN("not run: mounting a disk needs an administrator");
        return;
    }
    fill(disk.path() / "store.hopluu", 1);
    REQUIRE(disk.makeReadOnly());
    CHECK(codeOf(Store::open(disk.path() / "store.hopluu", false, systemWallClock())) == "store.read-only");
    CHECK(codeOf(Store::open(disk.path() / "new.hopluu", true, systemWallClock())) == "store.read-only");
}

TEST_CASE("A damaged file is reported as damaged, never as empty or sound", "[store]") {
    struct Case {
        const char* what;
        std::function<void(const std::filesystem::path&)> damage;
    };
    const Case cases[] = {
        {"cut in half", [](const auto& file) { std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2); }},
        {"cut by a byte", [](const auto& file) { std::filesystem::resize_file(file, std::filesystem::file_size(file) - 1); }},
        {"the schema overwritten", [](const auto& file) { overwrite(file, 100, 2000); }},
        {"everything but the first page overwritten",
         [](const auto& file) { overwrite(file, 4096, std::filesystem::file_size(file) - 4096); }},
        {"the last page overwritten", [](const auto& file) { overwrite(file, std::filesystem::file_size(file) - 4096, 4096); }},
    };
    for (const auto& each : cases) {
        INFO(each.what);
        const TemporaryFolder folder;
        fill(folder / "store.hopluu", 300);
        each.damage(folder / "store.hopluu");
        const auto opened = Store::open(folder / "store.hopluu", false, systemWallClock());
        if (!opened) {
            CHECK(opened.error().code == "store.corrupt");
            continue;
        }
        const auto verified = (*opened)->verify();
        const bool isReported = !verified.has_value() || !verified->problems.empty();
        CHECK(isReported);
        CHECK((verified.has_value() || verified.error().code == "store.corrupt"));
    }
}

TEST_CASE("A file that breaks while it is open gives an error, not a wrong figure", "[store]") {
    const TemporaryFolder folder;
    fill(folder / "store.hopluu", 300);
    const auto store = must(Store::open(folder / "store.hopluu", false, systemWallClock()));
    overwrite(folder / "store.hopluu", 8192, std::filesystem::file_size(folder / "store.hopluu") - 8192);
    CHECK(codeOf(store->entries({}, {}, Topic::cell)) == "store.corrupt");
}

TEST_CASE("A program killed while it writes has lost nothing that it reported as written", "[store]") {
    const TemporaryFolder folder;
    fill(folder / "store.hopluu", 0);
    std::uint64_t before = 0;
    for (int round = 0; round < 5; ++round) {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            auto store = Store::open(folder / "store.hopluu", false, systemWallClock());
            for (std::int64_t i = 0; store.has_value(); ++i) {
                const std::vector<Draft> drafts{{cell("a"), number(i)}, {cell("b" + std::to_string(i % 40)), number(i)}};
                const auto written = (*store)->record(drafts);
                const std::uint64_t last = written && !written->empty() ? written->back().id.sequence : 0;
                if (::write(ends[1], &last, sizeof(last)) != static_cast<ssize_t>(sizeof(last))) {
                    break;
                }
            }
            ::_exit(1);
        }
        ::close(ends[1]);
        std::uint64_t reported = 0;
        std::uint64_t next = 0;
        for (int reports = 0; reports < 20 + 7 * round && ::read(ends[0], &next, sizeof(next)) == static_cast<ssize_t>(sizeof(next));
             ++reports) {
            reported = next;
        }
        ::kill(child, SIGKILL);
        while (::read(ends[0], &next, sizeof(next)) == static_cast<ssize_t>(sizeof(next))) {
            reported = next;
        }
        ::close(ends[0]);
        REQUIRE(::waitpid(child, nullptr, 0) == child);

        TestLaptop laptop(1, folder / "store.hopluu");
        CHECK(reported > before);
        const std::uint64_t held = must(laptop.store().lastSequence(laptop.device()));
        CHECK(held >= reported);
        CHECK(must(laptop.store().counts()).total == held);
        CHECK(laptop.problems().empty());
        before = held;
    }
}
