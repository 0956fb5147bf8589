	.cpu cortex-m0
	.arch armv6s-m
	.fpu softvfp
	.eabi_attribute 20, 1
	.eabi_attribute 21, 1
	.eabi_attribute 23, 3
	.eabi_attribute 24, 1
	.eabi_attribute 25, 1
	.eabi_attribute 26, 1
	.eabi_attribute 30, 4
	.eabi_attribute 34, 0
	.eabi_attribute 18, 4
	.file	"sz.cpp"
	.text
	.global	sz_stream
	.global	sz_day_counter
	.global	sz_number
	.global	sz_token
	.global	sz_lang
	.global	sz_entry_order
	.global	sz_smc
	.global	sz_entry_cursor
	.global	sz_entry
	.global	sz_story
	.global	sz_zones
	.global	sz_facts
	.global	sz_lead_block
	.global	sz_block_reader
	.global	sz_cursor
	.global	sz_parser
	.global	sz_reader
	.global	sz_spot
	.global	sz_piece
	.global	sz_expression
	.global	sz_spoken
	.global	sz_moment
	.global	sz_temporal
	.global	sz_partial
	.section	.rodata
	.align	2
	.type	sz_stream, %object
	.size	sz_stream, 4
sz_stream:
	.word	232
	.type	sz_day_counter, %object
	.size	sz_day_counter, 4
sz_day_counter:
	.word	8
	.type	sz_number, %object
	.size	sz_number, 4
sz_number:
	.word	8
	.type	sz_token, %object
	.size	sz_token, 4
sz_token:
	.word	4
	.type	sz_lang, %object
	.size	sz_lang, 4
sz_lang:
	.word	4
	.type	sz_entry_order, %object
	.size	sz_entry_order, 4
sz_entry_order:
	.word	20
	.type	sz_smc, %object
	.size	sz_smc, 4
sz_smc:
	.word	72
	.type	sz_entry_cursor, %object
	.size	sz_entry_cursor, 4
sz_entry_cursor:
	.word	20
	.type	sz_entry, %object
	.size	sz_entry, 4
sz_entry:
	.word	120
	.type	sz_story, %object
	.size	sz_story, 4
sz_story:
	.word	96
	.type	sz_zones, %object
	.size	sz_zones, 4
sz_zones:
	.word	52
	.type	sz_facts, %object
	.size	sz_facts, 4
sz_facts:
	.word	80
	.type	sz_lead_block, %object
	.size	sz_lead_block, 4
sz_lead_block:
	.word	16
	.type	sz_block_reader, %object
	.size	sz_block_reader, 4
sz_block_reader:
	.word	16
	.type	sz_cursor, %object
	.size	sz_cursor, 4
sz_cursor:
	.word	140
	.type	sz_parser, %object
	.size	sz_parser, 4
sz_parser:
	.word	112
	.type	sz_reader, %object
	.size	sz_reader, 4
sz_reader:
	.word	92
	.type	sz_spot, %object
	.size	sz_spot, 4
sz_spot:
	.word	40
	.type	sz_piece, %object
	.size	sz_piece, 4
sz_piece:
	.word	68
	.type	sz_expression, %object
	.size	sz_expression, 4
sz_expression:
	.word	84
	.type	sz_spoken, %object
	.size	sz_spoken, 4
sz_spoken:
	.word	56
	.type	sz_moment, %object
	.size	sz_moment, 4
sz_moment:
	.word	100
	.type	sz_temporal, %object
	.size	sz_temporal, 4
sz_temporal:
	.word	60
	.type	sz_partial, %object
	.size	sz_partial, 4
sz_partial:
	.word	28
	.ident	"GCC: (15:12.2.rel1-1) 12.2.1 20221205"
