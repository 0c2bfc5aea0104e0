#include "sync/durable_file.h"

#include "domain/deliberate_fault.h"
#include "sync/problem.h"

#include <cerrno>

namespace hopluu::sync {

namespace {

Error because(int reason, const std::filesystem::path& path) {
    const bool isFull = reason == ENOSPC
#ifdef EDQUOT
                        || reason == EDQUOT
#endif
        ;
    return problem(isFull ? "attachment.disk-full" : "attachment.io", path.string());
}

}  // namespace

Result<DurableFile> DurableFile::open(const std::filesystem::path& path) {
    system::DiskFile file(path, system::Opens::toAppend);
    return file.isOpen() ? Result<DurableFile>{DurableFile(path, std::move(file))} : fail(because(file.reason(), path));
}

Status DurableFile::fineIf(bool worked) const {
    return worked ? Status{} : Status{fail(because(file_.reason(), path_))};
}

Result<std::uint64_t> DurableFile::size() {
    const auto size = file_.size();
    return size ? Result<std::uint64_t>{*size} : fail(because(file_.reason(), path_));
}

Status DurableFile::append(ByteView bytes) {
    return fineIf(file_.write(bytes));
}

Status DurableFile::truncate(std::uint64_t size) {
    return fineIf(file_.truncate(size));
}

Status DurableFile::sync() {
    return isFaulty(DeliberateFault::fileNotSynced) ? Status{} : fineIf(file_.flush());
}

Status renameDurably(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (const auto failure = system::renameFile(from, to)) {
        return fail(because(failure.value(), to));
    }
    system::flushFolder(to.parent_path());
    return {};
}

}  // namespace hopluu::sync
