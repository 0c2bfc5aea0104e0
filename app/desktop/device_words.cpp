#include "desktop/device_words.h"

#include <string>

namespace hopluu::desktop {

DeviceNote noteOf(const engine::MemberDevice& device) {
    if (device.isRevoked) {
        const std::string& why = device.revocationReason;
        return {{"đã thu hồi: " + why, "revoked: " + why}, kError};
    }
    if (device.isThis) {
        return {{"máy này", "this laptop"}, kInformation};
    }
    if (device.operations >= engine::kSuspiciouslyMany) {
        return {{"ghi nhiều bất thường", "writes unusually much"}, kWarning};
    }
    return device.renews.empty() ? DeviceNote{}
                                 : DeviceNote{{"tiếp tục sau khi khôi phục bản sao", "goes on after a copy was restored"}, kNeutral};
}

}  // namespace hopluu::desktop
