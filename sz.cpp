#include "brevier/lexicon/zh.hpp"
#include "brevier/outline.hpp"
#include "brevier/story_stream.hpp"
using namespace brevier;
#define P(T) char s_##__LINE__
template<class T, int N> struct A{ static char x[N]; };
#define Q(name, ...) extern const unsigned sz_##name; const unsigned sz_##name = sizeof(__VA_ARGS__);
Q(partial,partial) Q(temporal,temporal) Q(moment,moment) Q(spoken,detail::spoken) Q(expression,detail::expression) Q(piece,detail::piece)
Q(spot,detail::spot) Q(reader,detail::reader) Q(parser,detail::parser) Q(cursor,moment_cursor) Q(block_reader,detail::block_reader) Q(lead_block,detail::lead_block)
Q(facts,detail::story_facts) Q(zones,detail::zone_table) Q(story,story) Q(entry,stamped_entry) Q(entry_cursor,detail::entry_cursor) Q(smc,detail::story_moment_cursor)
Q(entry_order,detail::entry_order) Q(lang,language_set) Q(token,detail::token) Q(number,detail::number) Q(day_counter,detail::day_counter)
Q(stream,story_stream)
