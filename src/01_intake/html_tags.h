// The elements of HTML that this stage treats in a way of their own.
#pragma once

#include <cstdint>
#include <string_view>

namespace isnad {

enum class Tag : std::uint8_t {
  Text,   ///< not an element: a run of characters
  Other,  ///< an element without a rule
  A, Address, Article, Aside, Audio, Blockquote, Body, Br, Button, Canvas, Caption, Center, Dd, Dialog, Div, Dl, Dt,
  Embed, Fieldset, Figcaption, Figure, Footer, Form, H1, H2, H3, H4, H5, H6, Head, Header, Hr, Html, Iframe, Img, Input,
  Label, Li, Link, Main, Map, Menu, Meta, Nav, Noscript, Object, Ol, Option, P, Pre, Script, Section, Select, Style,
  Svg, Table, Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Time, Title, Tr, Ul, Video, Wbr,
};

/// @param name  lower case
Tag tag_of(std::string_view name);

bool is_void(Tag tag);       ///< never has content: br, img, meta ...
bool is_block(Tag tag);      ///< begins and ends a line of text
bool closes_p(Tag tag);      ///< its start ends an open paragraph
bool is_scope_edge(Tag tag); ///< an end tag inside cannot close what lies outside: table, td, th, object ...

}  // namespace isnad
