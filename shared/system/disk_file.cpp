#include "system/disk_file.h"

#include <algorithm>
#include <cerrno>

namespace hopluu::system {

DiskFile& DiskFile::operator=(DiskFile&& other) noexcept {
    std::swap(number_, other.number_);
    std::swap(reason_, other.reason_);
    return *this;
}

bool DiskFile::keepReason(bool worked) {
    reason_ = worked ? 0 : errno;
    return worked;
}

}  // namespace hopluu::system
