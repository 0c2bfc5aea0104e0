import QtQuick

// Where files can be dropped. They are copied, whatever the file manager proposes: a move would make it remove the person's own file.
DropArea {
    signal filesDropped(files: var)  // at least one, as DropEvent.urls
    signal textDropped(text: string)

    onDropped: event => {
        if (event.hasUrls && event.urls.length > 0) {
            filesDropped(event.urls);
            event.accept(Qt.CopyAction);
        } else if (event.hasText && event.text.length > 0) {
            textDropped(event.text);
            event.accept(Qt.CopyAction);
        }
    }
}
