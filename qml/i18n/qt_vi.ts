<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- Qt's own words, where the desktop has no file dialog of its own and Qt draws one. They are English in Qt. -->
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>FileDialog</name>
    <message><source>Overwrite file?</source><translation>Ghi đè tệp?</translation></message>
    <message><source>“%1” already exists.
Do you want to replace it?</source><translation>“%1” đã có.
Anh/chị có muốn thay bằng tệp mới không?</translation></message>
    <message><source>File name</source><translation>Tên tệp</translation></message>
    <message><source>Filter</source><translation>Loại tệp</translation></message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message><source>OK</source><translation>Đồng ý</translation></message>
    <message><source>Save</source><translation>Lưu</translation></message>
    <message><source>Open</source><translation>Mở</translation></message>
    <message><source>&amp;Yes</source><translation>&amp;Có</translation></message>
    <message><source>&amp;No</source><translation>&amp;Không</translation></message>
    <message><source>Close</source><translation>Đóng</translation></message>
    <message><source>Cancel</source><translation>Thôi</translation></message>
</context>
</TS>
