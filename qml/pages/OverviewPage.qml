import QtQuick
import QtQuick.Layouts
import HopLuu

DeskPage {
    id: page

    title: qsTr("Tổng quan")
    subtitle: program.year ? program.year.blocName : ""

    Overview {
        id: overview
        year: page.program.year
    }
    YearRemarks {
        id: remarks
        objectName: "yearRemarks"
        year: page.program.year
    }
    PublishedReport {
        id: published
        objectName: "publishedReport"
        year: page.program.year
    }
    ScrollArea {
        id: flickable
        anchors.fill: parent
        contentHeight: layout.implicitHeight + Theme.spaceLarge

        GridLayout {
            id: layout
            // Beside one another where there is room for both, else one under the other.
            readonly property bool isWide: flickable.width > Math.round(820 * Theme.scale)
            x: Theme.spaceLarge
            width: Math.min(flickable.width - 2 * Theme.spaceLarge, Math.round(1240 * Theme.scale))
            columns: isWide ? 2 : 1
            columnSpacing: Theme.space
            rowSpacing: Theme.space

            NextStepCard {
                Layout.columnSpan: layout.columns
                Layout.fillWidth: true
                overview: overview
                program: page.program
            }
            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: Math.round(560 * Theme.scale)
                spacing: Theme.space

                ReturnedCard {
                    Layout.fillWidth: true
                    overview: overview
                    program: page.program
                }
                RemarksCard {
                    Layout.fillWidth: true
                    remarks: remarks
                    program: page.program
                }
                NeedsCard {
                    Layout.fillWidth: true
                    program: page.program
                }
                WorkCard {
                    Layout.fillWidth: true
                    overview: overview
                    program: page.program
                }
                RulesCard {
                    Layout.fillWidth: true
                    overview: overview
                    program: page.program
                }
            }
            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: Math.round(470 * Theme.scale)
                spacing: Theme.space

                PublishedCard {
                    Layout.fillWidth: true
                    report: published
                }
                PartsCard {
                    Layout.fillWidth: true
                    overview: overview
                    program: page.program
                }
                JourneyCard {
                    Layout.fillWidth: true
                    program: page.program
                }
            }
        }
    }
}
