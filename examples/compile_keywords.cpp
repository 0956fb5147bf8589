// Makes the image of a set of keywords from a file: to be stored and loaded, or as a C++ array to be compiled into a
// program. A small machine then needs no memory to build the set.
//
//     c++ -std=c++17 -O2 -I include examples/compile_keywords.cpp -o compile_keywords
//     ./compile_keywords --cpp topics examples/articles/keywords.tsv > topics.hpp
//     ./compile_keywords --image topics.img examples/articles/keywords.tsv
//
// The file is that of scan: lines of keyword, name and options, separated by tabs. A keyword's id is the number of its
// name, in the order in which the names come up.
//
// SPDX-License-Identifier: BSL-1.0

#include "brevier.hpp"
#include "scan_names.hpp"

#include <algorithm>

namespace {

using brevier::keyword;

constexpr char usage[] =
    R"(compile_keywords --cpp NAME KEYWORDS      writes a header with the arrays NAME_image and NAME_names
compile_keywords --image FILE KEYWORDS    writes the image into FILE, and the names by their ids to standard output

KEYWORDS has lines of keyword, name and options, separated by tabs; the name and the options (whole, fold, exact,
separated by commas) may be left out, # starts a comment line. The exit status is 2 where something is wrong.
)";

constexpr auto foldings = scan::fold;

struct compiled {
  std::vector<std::string_view> names;  // by id
  std::vector<char> memory;
  brevier::folding_keywords<foldings> set;
};

compiled compile(const scan::vocabulary& words, const std::string& file) {
  compiled made;
  auto rows = words.rows();
  std::sort(rows.begin(), rows.end(), [](const auto& one, const auto& other) { return one.line < other.line; });
  std::vector<keyword> keywords;
  for (const auto& row : rows) {
    const auto known = std::find(made.names.begin(), made.names.end(), std::string_view(row.name));
    keywords.emplace_back(row.spelling, static_cast<unsigned>(known - made.names.begin()), row.options);
    if (known == made.names.end()) made.names.push_back(row.name);
  }
  made.memory.resize(brevier::keyword_memory<foldings>(keywords));
  const auto built = brevier::build_keywords<foldings>(keywords, made.memory);
  if (built)
    made.set = *built;
  else
    scan::complain(file + ": " + std::string(describe(built.error())));
  return made;
}

/// What the header tells its reader to write: the foldings that the set needs, as load_keywords() wants them.
std::string load_expression(const brevier::folding_keywords<foldings>& set, const std::string& name) {
  const bool folds = !brevier::load_keywords(set.image()).has_value();
  return std::string("brevier::load_keywords") +
         (folds ? "<brevier::fold_case | brevier::fold_width | brevier::fold_variants>" : "") + "(" + name + "_image)";
}

std::string quoted(std::string_view words) {
  std::string literal = "\"";
  for (const char c : words) {
    if (c == '"' || c == '\\') literal += '\\';
    literal += c;
  }
  return literal + "\"";
}

void write_header(const compiled& made, const std::string& name, scan::output& out) {
  out << "// Made by compile_keywords: " << std::to_string(made.set.size())
      << " keywords. Use: const auto set = " << load_expression(made.set, name)
      << ";\n\n#pragma once\n\ninline constexpr unsigned char " << name << "_image[] = {";
  const brevier::text image = made.set.image();
  for (size_t i = 0; i != image.size(); ++i) out << (i % 20 == 0 ? "\n    " : " ") << std::to_string(image[i]) << ",";
  out << "\n};\n\ninline constexpr const char* " << name << "_names[] = {  // by id\n";
  for (const auto each : made.names) out << "    " << quoted(each) << ",\n";
  out << "};\n";
}

void write_image(const compiled& made, const std::string& file, scan::output& out) {
  const brevier::text image = made.set.image();
  std::FILE* const opened = std::fopen(file.c_str(), "wb");
  const bool written = opened && std::fwrite(image.data(), 1, image.size(), opened) == image.size();
  const bool closed = opened && std::fclose(opened) == 0;
  if (!written || !closed) return scan::complain(file + ": " + std::strerror(errno));
  for (size_t id = 0; id != made.names.size(); ++id) out << std::to_string(id) << "\t" << made.names[id] << "\n";
}

}  // namespace

int main(int count, char** arguments) {
  scan::program = "compile_keywords";
  const std::string_view how = count > 1 ? arguments[1] : "";
  scan::output out;
  if (how == "--help") {
    out << usage;
  } else if (count != 4 || (how != "--cpp" && how != "--image")) {
    scan::complain("wrong arguments; --help tells which there are");
  } else {
    const scan::vocabulary words{std::string(arguments[3])};
    if (scan::exit_status == 0 && words.rows().empty())
      scan::complain(std::string(arguments[3]) + ": " + std::string(describe(brevier::keyword_error::no_keywords)));
    if (scan::exit_status == 0) {
      const compiled made = compile(words, arguments[3]);
      if (scan::exit_status == 0 && how == "--cpp") write_header(made, arguments[2], out);
      if (scan::exit_status == 0 && how == "--image") write_image(made, arguments[2], out);
    }
  }
  out.flush();
  return scan::exit_status;
}
