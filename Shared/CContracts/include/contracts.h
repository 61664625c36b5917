// Generated from Protos by protoc-gen-contracts. Do not edit.
#pragma once

#include <stddef.h>
#include "google/protobuf/timestamp.pb-c.h"
#include "twinriver/audit/v1/audit.pb-c.h"
#include "twinriver/audit/v1/events.pb-c.h"
#include "twinriver/catalog/v1/calendar.pb-c.h"
#include "twinriver/catalog/v1/catalog.pb-c.h"
#include "twinriver/catalog/v1/change.pb-c.h"
#include "twinriver/catalog/v1/collection.pb-c.h"
#include "twinriver/catalog/v1/county.pb-c.h"
#include "twinriver/catalog/v1/directory.pb-c.h"
#include "twinriver/catalog/v1/events.pb-c.h"
#include "twinriver/catalog/v1/import.pb-c.h"
#include "twinriver/catalog/v1/level.pb-c.h"
#include "twinriver/catalog/v1/organisation.pb-c.h"
#include "twinriver/catalog/v1/project.pb-c.h"
#include "twinriver/catalog/v1/source.pb-c.h"
#include "twinriver/catalog/v1/system.pb-c.h"
#include "twinriver/catalog/v1/work.pb-c.h"
#include "twinriver/correction/v1/correction.pb-c.h"
#include "twinriver/correction/v1/events.pb-c.h"
#include "twinriver/directory/v1/directory.pb-c.h"
#include "twinriver/directory/v1/events.pb-c.h"
#include "twinriver/eventlog/v1/eventlog.pb-c.h"
#include "twinriver/eventlog/v1/events.pb-c.h"
#include "twinriver/health/v1/health.pb-c.h"
#include "twinriver/obligation/v1/events.pb-c.h"
#include "twinriver/obligation/v1/obligation.pb-c.h"
#include "twinriver/open/v1/events.pb-c.h"
#include "twinriver/open/v1/open.pb-c.h"
#include "twinriver/reflection/v1/reflection.pb-c.h"
#include "twinriver/share/v1/aggregation.pb-c.h"
#include "twinriver/share/v1/disputes.pb-c.h"
#include "twinriver/share/v1/events.pb-c.h"
#include "twinriver/share/v1/exchanges.pb-c.h"
#include "twinriver/share/v1/holds.pb-c.h"
#include "twinriver/share/v1/interface.pb-c.h"
#include "twinriver/share/v1/share.pb-c.h"
#include "twinriver/share/v1/storage.pb-c.h"
#include "twinriver/wire/v1/envelope.pb-c.h"

// The descriptor set of all contracts, as protoc writes it.
extern const unsigned char contracts_descriptor_set[];
extern const size_t contracts_descriptor_set_bytes;
static inline const void *contracts_descriptor_set_start(void) {
  return contracts_descriptor_set;
}

static inline const void *contracts_google_protobuf_timestamp(void) {
  return &google__protobuf__timestamp__descriptor;
}
static inline const void *contracts_twinriver_audit_v1_leaf(void) {
  return &twinriver__audit__v1__leaf__descriptor;
}
static inline const void *contracts_twinriver_audit_v1_indexed_leaf(void) {
  return &twinriver__audit__v1__indexed_leaf__descriptor;
}
static inline const void *contracts_twinriver_audit_v1_get_checkpoint_request(void) {
  return &twinriver__audit__v1__get_checkpoint_request__descriptor;
}
static inline const void *contracts_twinriver_audit_v1_get_checkpoint_reply(void) {
  return &twinriver__audit__v1__get_checkpoint_reply__descriptor;
}
static inline const void *contracts_twinriver_audit_v1_prove_inclusion_request(void) {
  return &twinriver__audit__v1__prove_inclusion_request__descriptor;
}
static inline const void *contracts_twinriver_audit_v1_source_position(void) {
  return &twinriver__audit__v1__source_position__descriptor;
}
static inline const void *contracts_twinriver_audit_v1_prove_inclusion_reply(void) {
  return &twinriver__audit__v1__prove_inclusion_reply__descriptor;
}
static inline const void *contracts_twinriver_audit_v1_prove_consistency_request(void) {
  return &twinriver__audit__v1__prove_consistency_request__descriptor;
}
static inline const void *contracts_twinriver_audit_v1_prove_consistency_reply(void) {
  return &twinriver__audit__v1__prove_consistency_reply__descriptor;
}
static inline const void *contracts_twinriver_audit_v1_tail_request(void) {
  return &twinriver__audit__v1__tail_request__descriptor;
}
static inline const void *contracts_twinriver_audit_v1_tail_reply(void) {
  return &twinriver__audit__v1__tail_reply__descriptor;
}
static inline const void *contracts_twinriver_audit_v1_list_sources_request(void) {
  return &twinriver__audit__v1__list_sources_request__descriptor;
}
static inline const void *contracts_twinriver_audit_v1_list_sources_reply(void) {
  return &twinriver__audit__v1__list_sources_reply__descriptor;
}
static inline const void *contracts_twinriver_audit_v1_source(void) {
  return &twinriver__audit__v1__source__descriptor;
}
static inline const void *contracts_twinriver_audit_v1_checkpoint_published(void) {
  return &twinriver__audit__v1__checkpoint_published__descriptor;
}
static inline const void *contracts_twinriver_audit_v1_source_rewound(void) {
  return &twinriver__audit__v1__source_rewound__descriptor;
}
static inline const void *contracts_twinriver_audit_v1_log_recovered(void) {
  return &twinriver__audit__v1__log_recovered__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_calendar_day(void) {
  return &twinriver__catalog__v1__calendar_day__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_calendar_year(void) {
  return &twinriver__catalog__v1__calendar_year__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_load_calendar_request(void) {
  return &twinriver__catalog__v1__load_calendar_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_calendars_request(void) {
  return &twinriver__catalog__v1__list_calendars_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_calendars_reply(void) {
  return &twinriver__catalog__v1__list_calendars_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_category(void) {
  return &twinriver__catalog__v1__category__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_legal_basis(void) {
  return &twinriver__catalog__v1__legal_basis__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_item(void) {
  return &twinriver__catalog__v1__item__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_volumes(void) {
  return &twinriver__catalog__v1__volumes__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_derived_value(void) {
  return &twinriver__catalog__v1__derived_value__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_suspension(void) {
  return &twinriver__catalog__v1__suspension__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_retirement(void) {
  return &twinriver__catalog__v1__retirement__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_sign_off(void) {
  return &twinriver__catalog__v1__sign_off__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_published_item(void) {
  return &twinriver__catalog__v1__published_item__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_secrecy_review(void) {
  return &twinriver__catalog__v1__secrecy_review__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_entry(void) {
  return &twinriver__catalog__v1__entry__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_save_draft_request(void) {
  return &twinriver__catalog__v1__save_draft_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_entry_version_request(void) {
  return &twinriver__catalog__v1__entry_version_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_review_entry_request(void) {
  return &twinriver__catalog__v1__review_entry_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_publish_entry_request(void) {
  return &twinriver__catalog__v1__publish_entry_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_return_entry_request(void) {
  return &twinriver__catalog__v1__return_entry_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_get_entry_request(void) {
  return &twinriver__catalog__v1__get_entry_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_suspend_entry_request(void) {
  return &twinriver__catalog__v1__suspend_entry_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_resume_entry_request(void) {
  return &twinriver__catalog__v1__resume_entry_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_retire_entry_request(void) {
  return &twinriver__catalog__v1__retire_entry_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_sign_off_entry_request(void) {
  return &twinriver__catalog__v1__sign_off_entry_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_compare_versions_request(void) {
  return &twinriver__catalog__v1__compare_versions_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_field_change(void) {
  return &twinriver__catalog__v1__field_change__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_compare_versions_reply(void) {
  return &twinriver__catalog__v1__compare_versions_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_suggest_entries_request(void) {
  return &twinriver__catalog__v1__suggest_entries_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_suggest_entries_reply(void) {
  return &twinriver__catalog__v1__suggest_entries_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_versions_request(void) {
  return &twinriver__catalog__v1__list_versions_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_versions_reply(void) {
  return &twinriver__catalog__v1__list_versions_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_search_entries_request(void) {
  return &twinriver__catalog__v1__search_entries_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_facet_value(void) {
  return &twinriver__catalog__v1__facet_value__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_search_entries_reply(void) {
  return &twinriver__catalog__v1__search_entries_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_obligations_request(void) {
  return &twinriver__catalog__v1__list_obligations_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_obligations_reply(void) {
  return &twinriver__catalog__v1__list_obligations_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_affected_entry(void) {
  return &twinriver__catalog__v1__affected_entry__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_change(void) {
  return &twinriver__catalog__v1__change__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_register_change_request(void) {
  return &twinriver__catalog__v1__register_change_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_decide_no_change_request(void) {
  return &twinriver__catalog__v1__decide_no_change_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_extend_change_request(void) {
  return &twinriver__catalog__v1__extend_change_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_get_change_request(void) {
  return &twinriver__catalog__v1__get_change_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_changes_request(void) {
  return &twinriver__catalog__v1__list_changes_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_changes_reply(void) {
  return &twinriver__catalog__v1__list_changes_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_adopt_pack_request(void) {
  return &twinriver__catalog__v1__adopt_pack_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_adopted_pack(void) {
  return &twinriver__catalog__v1__adopted_pack__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_packs_request(void) {
  return &twinriver__catalog__v1__list_packs_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_packs_reply(void) {
  return &twinriver__catalog__v1__list_packs_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_collected_item(void) {
  return &twinriver__catalog__v1__collected_item__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_collection_request(void) {
  return &twinriver__catalog__v1__list_collection_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_collection_reply(void) {
  return &twinriver__catalog__v1__list_collection_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_check_form_request(void) {
  return &twinriver__catalog__v1__check_form_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_form_element(void) {
  return &twinriver__catalog__v1__form_element__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_check_form_reply(void) {
  return &twinriver__catalog__v1__check_form_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_forward_report_request(void) {
  return &twinriver__catalog__v1__forward_report_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_forward_report_reply(void) {
  return &twinriver__catalog__v1__forward_report_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_report_refusal(void) {
  return &twinriver__catalog__v1__report_refusal__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_get_link_request(void) {
  return &twinriver__catalog__v1__get_link_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_county_link(void) {
  return &twinriver__catalog__v1__county_link__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_links_request(void) {
  return &twinriver__catalog__v1__list_links_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_links_reply(void) {
  return &twinriver__catalog__v1__list_links_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_get_uplink_request(void) {
  return &twinriver__catalog__v1__get_uplink_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_uplink(void) {
  return &twinriver__catalog__v1__uplink__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_city_answer(void) {
  return &twinriver__catalog__v1__city_answer__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_city_entries_request(void) {
  return &twinriver__catalog__v1__list_city_entries_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_city_entries_reply(void) {
  return &twinriver__catalog__v1__list_city_entries_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_organisation(void) {
  return &twinriver__catalog__v1__organisation__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_profile(void) {
  return &twinriver__catalog__v1__profile__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_register_organisation_request(void) {
  return &twinriver__catalog__v1__register_organisation_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_update_profile_request(void) {
  return &twinriver__catalog__v1__update_profile_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_get_organisation_request(void) {
  return &twinriver__catalog__v1__get_organisation_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_organisations_request(void) {
  return &twinriver__catalog__v1__list_organisations_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_organisations_reply(void) {
  return &twinriver__catalog__v1__list_organisations_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_holder(void) {
  return &twinriver__catalog__v1__holder__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_role_assignment(void) {
  return &twinriver__catalog__v1__role_assignment__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_enrol_holder_request(void) {
  return &twinriver__catalog__v1__enrol_holder_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_enrol_holder_reply(void) {
  return &twinriver__catalog__v1__enrol_holder_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_reissue_code_request(void) {
  return &twinriver__catalog__v1__reissue_code_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_enrol_key_request(void) {
  return &twinriver__catalog__v1__enrol_key_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_activate_key_request(void) {
  return &twinriver__catalog__v1__activate_key_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_key(void) {
  return &twinriver__catalog__v1__key__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_revoke_key_request(void) {
  return &twinriver__catalog__v1__revoke_key_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_grant_role_request(void) {
  return &twinriver__catalog__v1__grant_role_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_end_role_request(void) {
  return &twinriver__catalog__v1__end_role_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_holders_request(void) {
  return &twinriver__catalog__v1__list_holders_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_holders_reply(void) {
  return &twinriver__catalog__v1__list_holders_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_keys_request(void) {
  return &twinriver__catalog__v1__list_keys_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_keys_reply(void) {
  return &twinriver__catalog__v1__list_keys_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_who_am_irequest(void) {
  return &twinriver__catalog__v1__who_am_irequest__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_who_am_ireply(void) {
  return &twinriver__catalog__v1__who_am_ireply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_organisation_registered(void) {
  return &twinriver__catalog__v1__organisation_registered__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_profile_updated(void) {
  return &twinriver__catalog__v1__profile_updated__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_holder_enrolled(void) {
  return &twinriver__catalog__v1__holder_enrolled__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_role_granted(void) {
  return &twinriver__catalog__v1__role_granted__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_role_ended(void) {
  return &twinriver__catalog__v1__role_ended__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_key_changed(void) {
  return &twinriver__catalog__v1__key_changed__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_calendar_loaded(void) {
  return &twinriver__catalog__v1__calendar_loaded__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_entry_drafted(void) {
  return &twinriver__catalog__v1__entry_drafted__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_entry_submitted(void) {
  return &twinriver__catalog__v1__entry_submitted__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_entry_reviewed(void) {
  return &twinriver__catalog__v1__entry_reviewed__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_entry_finalised(void) {
  return &twinriver__catalog__v1__entry_finalised__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_entry_reported(void) {
  return &twinriver__catalog__v1__entry_reported__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_entry_returned(void) {
  return &twinriver__catalog__v1__entry_returned__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_entry_published(void) {
  return &twinriver__catalog__v1__entry_published__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_entry_superseded(void) {
  return &twinriver__catalog__v1__entry_superseded__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_entry_suspended(void) {
  return &twinriver__catalog__v1__entry_suspended__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_entry_resumed(void) {
  return &twinriver__catalog__v1__entry_resumed__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_entry_retired(void) {
  return &twinriver__catalog__v1__entry_retired__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_entry_signed_off(void) {
  return &twinriver__catalog__v1__entry_signed_off__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_organisation_ended(void) {
  return &twinriver__catalog__v1__organisation_ended__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_transfer_changed(void) {
  return &twinriver__catalog__v1__transfer_changed__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_entry_transferred(void) {
  return &twinriver__catalog__v1__entry_transferred__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_system_registered(void) {
  return &twinriver__catalog__v1__system_registered__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_legacy_system_changed(void) {
  return &twinriver__catalog__v1__legacy_system_changed__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_project_changed(void) {
  return &twinriver__catalog__v1__project_changed__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_change_registered(void) {
  return &twinriver__catalog__v1__change_registered__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_change_handled(void) {
  return &twinriver__catalog__v1__change_handled__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_change_closed(void) {
  return &twinriver__catalog__v1__change_closed__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_pack_adopted(void) {
  return &twinriver__catalog__v1__pack_adopted__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_source_designated(void) {
  return &twinriver__catalog__v1__source_designated__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_source_ended(void) {
  return &twinriver__catalog__v1__source_ended__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_source_conflict_found(void) {
  return &twinriver__catalog__v1__source_conflict_found__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_snapshot_taken(void) {
  return &twinriver__catalog__v1__snapshot_taken__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_category_changed(void) {
  return &twinriver__catalog__v1__category_changed__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_category_proposal_changed(void) {
  return &twinriver__catalog__v1__category_proposal_changed__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_import_finished(void) {
  return &twinriver__catalog__v1__import_finished__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_county_report_received(void) {
  return &twinriver__catalog__v1__county_report_received__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_county_report_refused(void) {
  return &twinriver__catalog__v1__county_report_refused__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_begin_import_request(void) {
  return &twinriver__catalog__v1__begin_import_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_import(void) {
  return &twinriver__catalog__v1__import__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_rule_count(void) {
  return &twinriver__catalog__v1__rule_count__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_import_row(void) {
  return &twinriver__catalog__v1__import_row__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_import_rows_request(void) {
  return &twinriver__catalog__v1__import_rows_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_row_finding(void) {
  return &twinriver__catalog__v1__row_finding__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_row_outcome(void) {
  return &twinriver__catalog__v1__row_outcome__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_import_rows_reply(void) {
  return &twinriver__catalog__v1__import_rows_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_finish_import_request(void) {
  return &twinriver__catalog__v1__finish_import_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_get_import_request(void) {
  return &twinriver__catalog__v1__get_import_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_quarantine_request(void) {
  return &twinriver__catalog__v1__list_quarantine_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_quarantined_row(void) {
  return &twinriver__catalog__v1__quarantined_row__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_quarantine_reply(void) {
  return &twinriver__catalog__v1__list_quarantine_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_export_entries_request(void) {
  return &twinriver__catalog__v1__export_entries_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_export_entries_reply(void) {
  return &twinriver__catalog__v1__export_entries_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_snapshot_entry(void) {
  return &twinriver__catalog__v1__snapshot_entry__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_snapshot(void) {
  return &twinriver__catalog__v1__snapshot__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_take_snapshot_request(void) {
  return &twinriver__catalog__v1__take_snapshot_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_snapshots_request(void) {
  return &twinriver__catalog__v1__list_snapshots_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_snapshots_reply(void) {
  return &twinriver__catalog__v1__list_snapshots_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_get_snapshot_request(void) {
  return &twinriver__catalog__v1__get_snapshot_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_get_snapshot_reply(void) {
  return &twinriver__catalog__v1__get_snapshot_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_compare_snapshots_request(void) {
  return &twinriver__catalog__v1__compare_snapshots_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_snapshot_change(void) {
  return &twinriver__catalog__v1__snapshot_change__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_compare_snapshots_reply(void) {
  return &twinriver__catalog__v1__compare_snapshots_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_led_category(void) {
  return &twinriver__catalog__v1__led_category__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_assign_lead_request(void) {
  return &twinriver__catalog__v1__assign_lead_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_propose_for_category_request(void) {
  return &twinriver__catalog__v1__propose_for_category_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_category_proposal(void) {
  return &twinriver__catalog__v1__category_proposal__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_decide_proposal_request(void) {
  return &twinriver__catalog__v1__decide_proposal_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_edit_category_request(void) {
  return &twinriver__catalog__v1__edit_category_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_report_category_request(void) {
  return &twinriver__catalog__v1__report_category_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_categories_request(void) {
  return &twinriver__catalog__v1__list_categories_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_categories_reply(void) {
  return &twinriver__catalog__v1__list_categories_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_proposals_request(void) {
  return &twinriver__catalog__v1__list_proposals_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_proposals_reply(void) {
  return &twinriver__catalog__v1__list_proposals_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_departments_request(void) {
  return &twinriver__catalog__v1__list_departments_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_department_catalog(void) {
  return &twinriver__catalog__v1__department_catalog__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_departments_reply(void) {
  return &twinriver__catalog__v1__list_departments_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_transfer(void) {
  return &twinriver__catalog__v1__transfer__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_assign_authority_request(void) {
  return &twinriver__catalog__v1__assign_authority_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_rename_organisation_request(void) {
  return &twinriver__catalog__v1__rename_organisation_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_propose_transfer_request(void) {
  return &twinriver__catalog__v1__propose_transfer_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_consent_transfer_request(void) {
  return &twinriver__catalog__v1__consent_transfer_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_complete_transfer_request(void) {
  return &twinriver__catalog__v1__complete_transfer_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_transfers_request(void) {
  return &twinriver__catalog__v1__list_transfers_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_transfers_reply(void) {
  return &twinriver__catalog__v1__list_transfers_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_get_organisation_history_request(void) {
  return &twinriver__catalog__v1__get_organisation_history_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_organisation_change(void) {
  return &twinriver__catalog__v1__organisation_change__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_organisation_history(void) {
  return &twinriver__catalog__v1__organisation_history__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_project_entry(void) {
  return &twinriver__catalog__v1__project_entry__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_project(void) {
  return &twinriver__catalog__v1__project__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_open_project_request(void) {
  return &twinriver__catalog__v1__open_project_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_link_entries_request(void) {
  return &twinriver__catalog__v1__link_entries_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_approve_difference_request(void) {
  return &twinriver__catalog__v1__approve_difference_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_get_project_request(void) {
  return &twinriver__catalog__v1__get_project_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_projects_request(void) {
  return &twinriver__catalog__v1__list_projects_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_projects_reply(void) {
  return &twinriver__catalog__v1__list_projects_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_element_holder(void) {
  return &twinriver__catalog__v1__element_holder__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_element_conflict(void) {
  return &twinriver__catalog__v1__element_conflict__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_conflicts_request(void) {
  return &twinriver__catalog__v1__list_conflicts_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_conflicts_reply(void) {
  return &twinriver__catalog__v1__list_conflicts_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_designated_source(void) {
  return &twinriver__catalog__v1__designated_source__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_designate_source_request(void) {
  return &twinriver__catalog__v1__designate_source_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_end_source_request(void) {
  return &twinriver__catalog__v1__end_source_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_add_partner_request(void) {
  return &twinriver__catalog__v1__add_partner_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_sources_request(void) {
  return &twinriver__catalog__v1__list_sources_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_sources_reply(void) {
  return &twinriver__catalog__v1__list_sources_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_business_system(void) {
  return &twinriver__catalog__v1__business_system__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_legacy_system(void) {
  return &twinriver__catalog__v1__legacy_system__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_register_system_request(void) {
  return &twinriver__catalog__v1__register_system_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_record_exception_request(void) {
  return &twinriver__catalog__v1__record_exception_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_register_legacy_system_request(void) {
  return &twinriver__catalog__v1__register_legacy_system_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_complete_migration_request(void) {
  return &twinriver__catalog__v1__complete_migration_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_systems_request(void) {
  return &twinriver__catalog__v1__list_systems_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_systems_reply(void) {
  return &twinriver__catalog__v1__list_systems_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_legacy_systems_request(void) {
  return &twinriver__catalog__v1__list_legacy_systems_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_legacy_systems_reply(void) {
  return &twinriver__catalog__v1__list_legacy_systems_reply__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_work_request(void) {
  return &twinriver__catalog__v1__list_work_request__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_work_item(void) {
  return &twinriver__catalog__v1__work_item__descriptor;
}
static inline const void *contracts_twinriver_catalog_v1_list_work_reply(void) {
  return &twinriver__catalog__v1__list_work_reply__descriptor;
}
static inline const void *contracts_twinriver_correction_v1_doubted_value(void) {
  return &twinriver__correction__v1__doubted_value__descriptor;
}
static inline const void *contracts_twinriver_correction_v1_case(void) {
  return &twinriver__correction__v1__case__descriptor;
}
static inline const void *contracts_twinriver_correction_v1_holder_notified(void) {
  return &twinriver__correction__v1__holder_notified__descriptor;
}
static inline const void *contracts_twinriver_correction_v1_submit_report_request(void) {
  return &twinriver__correction__v1__submit_report_request__descriptor;
}
static inline const void *contracts_twinriver_correction_v1_answer_case_request(void) {
  return &twinriver__correction__v1__answer_case_request__descriptor;
}
static inline const void *contracts_twinriver_correction_v1_extend_case_request(void) {
  return &twinriver__correction__v1__extend_case_request__descriptor;
}
static inline const void *contracts_twinriver_correction_v1_get_case_request(void) {
  return &twinriver__correction__v1__get_case_request__descriptor;
}
static inline const void *contracts_twinriver_correction_v1_list_cases_request(void) {
  return &twinriver__correction__v1__list_cases_request__descriptor;
}
static inline const void *contracts_twinriver_correction_v1_list_cases_reply(void) {
  return &twinriver__correction__v1__list_cases_reply__descriptor;
}
static inline const void *contracts_twinriver_correction_v1_get_correction_request(void) {
  return &twinriver__correction__v1__get_correction_request__descriptor;
}
static inline const void *contracts_twinriver_correction_v1_get_correction_reply(void) {
  return &twinriver__correction__v1__get_correction_reply__descriptor;
}
static inline const void *contracts_twinriver_correction_v1_acknowledge_correction_request(void) {
  return &twinriver__correction__v1__acknowledge_correction_request__descriptor;
}
static inline const void *contracts_twinriver_correction_v1_acknowledge_correction_reply(void) {
  return &twinriver__correction__v1__acknowledge_correction_reply__descriptor;
}
static inline const void *contracts_twinriver_correction_v1_report_submitted(void) {
  return &twinriver__correction__v1__report_submitted__descriptor;
}
static inline const void *contracts_twinriver_correction_v1_case_extended(void) {
  return &twinriver__correction__v1__case_extended__descriptor;
}
static inline const void *contracts_twinriver_correction_v1_case_answered(void) {
  return &twinriver__correction__v1__case_answered__descriptor;
}
static inline const void *contracts_twinriver_correction_v1_value_corrected(void) {
  return &twinriver__correction__v1__value_corrected__descriptor;
}
static inline const void *contracts_twinriver_correction_v1_correction_read(void) {
  return &twinriver__correction__v1__correction_read__descriptor;
}
static inline const void *contracts_twinriver_correction_v1_correction_acknowledged(void) {
  return &twinriver__correction__v1__correction_acknowledged__descriptor;
}
static inline const void *contracts_twinriver_correction_v1_report_succeeded(void) {
  return &twinriver__correction__v1__report_succeeded__descriptor;
}
static inline const void *contracts_twinriver_directory_v1_block_key_request(void) {
  return &twinriver__directory__v1__block_key_request__descriptor;
}
static inline const void *contracts_twinriver_directory_v1_block_key_reply(void) {
  return &twinriver__directory__v1__block_key_reply__descriptor;
}
static inline const void *contracts_twinriver_directory_v1_get_status_request(void) {
  return &twinriver__directory__v1__get_status_request__descriptor;
}
static inline const void *contracts_twinriver_directory_v1_get_status_reply(void) {
  return &twinriver__directory__v1__get_status_reply__descriptor;
}
static inline const void *contracts_twinriver_directory_v1_key_blocked(void) {
  return &twinriver__directory__v1__key_blocked__descriptor;
}
static inline const void *contracts_twinriver_eventlog_v1_cursor(void) {
  return &twinriver__eventlog__v1__cursor__descriptor;
}
static inline const void *contracts_twinriver_eventlog_v1_read_request(void) {
  return &twinriver__eventlog__v1__read_request__descriptor;
}
static inline const void *contracts_twinriver_eventlog_v1_read_reply(void) {
  return &twinriver__eventlog__v1__read_reply__descriptor;
}
static inline const void *contracts_twinriver_eventlog_v1_event(void) {
  return &twinriver__eventlog__v1__event__descriptor;
}
static inline const void *contracts_twinriver_eventlog_v1_event_body(void) {
  return &twinriver__eventlog__v1__event_body__descriptor;
}
static inline const void *contracts_twinriver_eventlog_v1_actor(void) {
  return &twinriver__eventlog__v1__actor__descriptor;
}
static inline const void *contracts_twinriver_eventlog_v1_audience(void) {
  return &twinriver__eventlog__v1__audience__descriptor;
}
static inline const void *contracts_twinriver_eventlog_v1_head_request(void) {
  return &twinriver__eventlog__v1__head_request__descriptor;
}
static inline const void *contracts_twinriver_eventlog_v1_head_reply(void) {
  return &twinriver__eventlog__v1__head_reply__descriptor;
}
static inline const void *contracts_twinriver_eventlog_v1_access_refused(void) {
  return &twinriver__eventlog__v1__access_refused__descriptor;
}
static inline const void *contracts_twinriver_health_v1_health_check_request(void) {
  return &twinriver__health__v1__health_check_request__descriptor;
}
static inline const void *contracts_twinriver_health_v1_health_check_response(void) {
  return &twinriver__health__v1__health_check_response__descriptor;
}
static inline const void *contracts_twinriver_obligation_v1_obligation_set(void) {
  return &twinriver__obligation__v1__obligation_set__descriptor;
}
static inline const void *contracts_twinriver_obligation_v1_obligation_closed(void) {
  return &twinriver__obligation__v1__obligation_closed__descriptor;
}
static inline const void *contracts_twinriver_obligation_v1_obligation_overdue(void) {
  return &twinriver__obligation__v1__obligation_overdue__descriptor;
}
static inline const void *contracts_twinriver_obligation_v1_obligation_reminded(void) {
  return &twinriver__obligation__v1__obligation_reminded__descriptor;
}
static inline const void *contracts_twinriver_obligation_v1_obligation(void) {
  return &twinriver__obligation__v1__obligation__descriptor;
}
static inline const void *contracts_twinriver_open_v1_version_prepared(void) {
  return &twinriver__open__v1__version_prepared__descriptor;
}
static inline const void *contracts_twinriver_open_v1_version_reviewed(void) {
  return &twinriver__open__v1__version_reviewed__descriptor;
}
static inline const void *contracts_twinriver_open_v1_version_published(void) {
  return &twinriver__open__v1__version_published__descriptor;
}
static inline const void *contracts_twinriver_open_v1_dataset_retired(void) {
  return &twinriver__open__v1__dataset_retired__descriptor;
}
static inline const void *contracts_twinriver_open_v1_application_received(void) {
  return &twinriver__open__v1__application_received__descriptor;
}
static inline const void *contracts_twinriver_open_v1_application_extended(void) {
  return &twinriver__open__v1__application_extended__descriptor;
}
static inline const void *contracts_twinriver_open_v1_application_answered(void) {
  return &twinriver__open__v1__application_answered__descriptor;
}
static inline const void *contracts_twinriver_open_v1_application_provided(void) {
  return &twinriver__open__v1__application_provided__descriptor;
}
static inline const void *contracts_twinriver_open_v1_application_withdrawn(void) {
  return &twinriver__open__v1__application_withdrawn__descriptor;
}
static inline const void *contracts_twinriver_open_v1_application_read(void) {
  return &twinriver__open__v1__application_read__descriptor;
}
static inline const void *contracts_twinriver_open_v1_files_downloaded(void) {
  return &twinriver__open__v1__files_downloaded__descriptor;
}
static inline const void *contracts_twinriver_open_v1_dataset(void) {
  return &twinriver__open__v1__dataset__descriptor;
}
static inline const void *contracts_twinriver_open_v1_dataset_version(void) {
  return &twinriver__open__v1__dataset_version__descriptor;
}
static inline const void *contracts_twinriver_open_v1_dataset_file(void) {
  return &twinriver__open__v1__dataset_file__descriptor;
}
static inline const void *contracts_twinriver_open_v1_prepare_version_request(void) {
  return &twinriver__open__v1__prepare_version_request__descriptor;
}
static inline const void *contracts_twinriver_open_v1_review_version_request(void) {
  return &twinriver__open__v1__review_version_request__descriptor;
}
static inline const void *contracts_twinriver_open_v1_retire_dataset_request(void) {
  return &twinriver__open__v1__retire_dataset_request__descriptor;
}
static inline const void *contracts_twinriver_open_v1_get_dataset_request(void) {
  return &twinriver__open__v1__get_dataset_request__descriptor;
}
static inline const void *contracts_twinriver_open_v1_list_datasets_request(void) {
  return &twinriver__open__v1__list_datasets_request__descriptor;
}
static inline const void *contracts_twinriver_open_v1_list_datasets_reply(void) {
  return &twinriver__open__v1__list_datasets_reply__descriptor;
}
static inline const void *contracts_twinriver_open_v1_application(void) {
  return &twinriver__open__v1__application__descriptor;
}
static inline const void *contracts_twinriver_open_v1_list_applications_request(void) {
  return &twinriver__open__v1__list_applications_request__descriptor;
}
static inline const void *contracts_twinriver_open_v1_list_applications_reply(void) {
  return &twinriver__open__v1__list_applications_reply__descriptor;
}
static inline const void *contracts_twinriver_open_v1_get_application_request(void) {
  return &twinriver__open__v1__get_application_request__descriptor;
}
static inline const void *contracts_twinriver_open_v1_answer_application_request(void) {
  return &twinriver__open__v1__answer_application_request__descriptor;
}
static inline const void *contracts_twinriver_open_v1_extend_application_request(void) {
  return &twinriver__open__v1__extend_application_request__descriptor;
}
static inline const void *contracts_twinriver_open_v1_provide_application_request(void) {
  return &twinriver__open__v1__provide_application_request__descriptor;
}
static inline const void *contracts_twinriver_reflection_v1_list_services_request(void) {
  return &twinriver__reflection__v1__list_services_request__descriptor;
}
static inline const void *contracts_twinriver_reflection_v1_list_services_reply(void) {
  return &twinriver__reflection__v1__list_services_reply__descriptor;
}
static inline const void *contracts_twinriver_reflection_v1_get_descriptor_set_request(void) {
  return &twinriver__reflection__v1__get_descriptor_set_request__descriptor;
}
static inline const void *contracts_twinriver_reflection_v1_get_descriptor_set_reply(void) {
  return &twinriver__reflection__v1__get_descriptor_set_reply__descriptor;
}
static inline const void *contracts_twinriver_share_v1_data_element(void) {
  return &twinriver__share__v1__data_element__descriptor;
}
static inline const void *contracts_twinriver_share_v1_aggregation_rule(void) {
  return &twinriver__share__v1__aggregation_rule__descriptor;
}
static inline const void *contracts_twinriver_share_v1_held_request(void) {
  return &twinriver__share__v1__held_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_set_aggregation_rule_request(void) {
  return &twinriver__share__v1__set_aggregation_rule_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_end_aggregation_rule_request(void) {
  return &twinriver__share__v1__end_aggregation_rule_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_list_aggregation_rules_request(void) {
  return &twinriver__share__v1__list_aggregation_rules_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_list_aggregation_rules_reply(void) {
  return &twinriver__share__v1__list_aggregation_rules_reply__descriptor;
}
static inline const void *contracts_twinriver_share_v1_review_held_request_request(void) {
  return &twinriver__share__v1__review_held_request_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_decide_held_request_request(void) {
  return &twinriver__share__v1__decide_held_request_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_list_held_requests_request(void) {
  return &twinriver__share__v1__list_held_requests_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_list_held_requests_reply(void) {
  return &twinriver__share__v1__list_held_requests_reply__descriptor;
}
static inline const void *contracts_twinriver_share_v1_dispute(void) {
  return &twinriver__share__v1__dispute__descriptor;
}
static inline const void *contracts_twinriver_share_v1_open_dispute_request(void) {
  return &twinriver__share__v1__open_dispute_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_state_dispute_request(void) {
  return &twinriver__share__v1__state_dispute_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_concede_dispute_request(void) {
  return &twinriver__share__v1__concede_dispute_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_accept_concession_request(void) {
  return &twinriver__share__v1__accept_concession_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_take_up_dispute_request(void) {
  return &twinriver__share__v1__take_up_dispute_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_decide_dispute_request(void) {
  return &twinriver__share__v1__decide_dispute_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_withdraw_dispute_request(void) {
  return &twinriver__share__v1__withdraw_dispute_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_get_dispute_request(void) {
  return &twinriver__share__v1__get_dispute_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_list_disputes_request(void) {
  return &twinriver__share__v1__list_disputes_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_list_disputes_reply(void) {
  return &twinriver__share__v1__list_disputes_reply__descriptor;
}
static inline const void *contracts_twinriver_share_v1_request_submitted(void) {
  return &twinriver__share__v1__request_submitted__descriptor;
}
static inline const void *contracts_twinriver_share_v1_request_answered(void) {
  return &twinriver__share__v1__request_answered__descriptor;
}
static inline const void *contracts_twinriver_share_v1_request_withdrawn(void) {
  return &twinriver__share__v1__request_withdrawn__descriptor;
}
static inline const void *contracts_twinriver_share_v1_supplement_asked(void) {
  return &twinriver__share__v1__supplement_asked__descriptor;
}
static inline const void *contracts_twinriver_share_v1_request_supplemented(void) {
  return &twinriver__share__v1__request_supplemented__descriptor;
}
static inline const void *contracts_twinriver_share_v1_request_extended(void) {
  return &twinriver__share__v1__request_extended__descriptor;
}
static inline const void *contracts_twinriver_share_v1_grant_issued(void) {
  return &twinriver__share__v1__grant_issued__descriptor;
}
static inline const void *contracts_twinriver_share_v1_storage_consented(void) {
  return &twinriver__share__v1__storage_consented__descriptor;
}
static inline const void *contracts_twinriver_share_v1_grant_revoked(void) {
  return &twinriver__share__v1__grant_revoked__descriptor;
}
static inline const void *contracts_twinriver_share_v1_delivery_made(void) {
  return &twinriver__share__v1__delivery_made__descriptor;
}
static inline const void *contracts_twinriver_share_v1_delivery_refused(void) {
  return &twinriver__share__v1__delivery_refused__descriptor;
}
static inline const void *contracts_twinriver_share_v1_mount_changed(void) {
  return &twinriver__share__v1__mount_changed__descriptor;
}
static inline const void *contracts_twinriver_share_v1_interface_answer_refused(void) {
  return &twinriver__share__v1__interface_answer_refused__descriptor;
}
static inline const void *contracts_twinriver_share_v1_holder_notice(void) {
  return &twinriver__share__v1__holder_notice__descriptor;
}
static inline const void *contracts_twinriver_share_v1_uses_looked_up(void) {
  return &twinriver__share__v1__uses_looked_up__descriptor;
}
static inline const void *contracts_twinriver_share_v1_sample_traced(void) {
  return &twinriver__share__v1__sample_traced__descriptor;
}
static inline const void *contracts_twinriver_share_v1_hold_placed(void) {
  return &twinriver__share__v1__hold_placed__descriptor;
}
static inline const void *contracts_twinriver_share_v1_hold_released(void) {
  return &twinriver__share__v1__hold_released__descriptor;
}
static inline const void *contracts_twinriver_share_v1_storage_requested(void) {
  return &twinriver__share__v1__storage_requested__descriptor;
}
static inline const void *contracts_twinriver_share_v1_storage_refused(void) {
  return &twinriver__share__v1__storage_refused__descriptor;
}
static inline const void *contracts_twinriver_share_v1_storage_ended(void) {
  return &twinriver__share__v1__storage_ended__descriptor;
}
static inline const void *contracts_twinriver_share_v1_deletion_certified(void) {
  return &twinriver__share__v1__deletion_certified__descriptor;
}
static inline const void *contracts_twinriver_share_v1_store_registered(void) {
  return &twinriver__share__v1__store_registered__descriptor;
}
static inline const void *contracts_twinriver_share_v1_dispute_opened(void) {
  return &twinriver__share__v1__dispute_opened__descriptor;
}
static inline const void *contracts_twinriver_share_v1_dispute_stated(void) {
  return &twinriver__share__v1__dispute_stated__descriptor;
}
static inline const void *contracts_twinriver_share_v1_dispute_conceded(void) {
  return &twinriver__share__v1__dispute_conceded__descriptor;
}
static inline const void *contracts_twinriver_share_v1_dispute_taken_up(void) {
  return &twinriver__share__v1__dispute_taken_up__descriptor;
}
static inline const void *contracts_twinriver_share_v1_dispute_decided(void) {
  return &twinriver__share__v1__dispute_decided__descriptor;
}
static inline const void *contracts_twinriver_share_v1_dispute_settled(void) {
  return &twinriver__share__v1__dispute_settled__descriptor;
}
static inline const void *contracts_twinriver_share_v1_dispute_withdrawn(void) {
  return &twinriver__share__v1__dispute_withdrawn__descriptor;
}
static inline const void *contracts_twinriver_share_v1_aggregation_rule_set(void) {
  return &twinriver__share__v1__aggregation_rule_set__descriptor;
}
static inline const void *contracts_twinriver_share_v1_aggregation_rule_ended(void) {
  return &twinriver__share__v1__aggregation_rule_ended__descriptor;
}
static inline const void *contracts_twinriver_share_v1_request_held(void) {
  return &twinriver__share__v1__request_held__descriptor;
}
static inline const void *contracts_twinriver_share_v1_held_request_reviewed(void) {
  return &twinriver__share__v1__held_request_reviewed__descriptor;
}
static inline const void *contracts_twinriver_share_v1_held_request_decided(void) {
  return &twinriver__share__v1__held_request_decided__descriptor;
}
static inline const void *contracts_twinriver_share_v1_request_succeeded(void) {
  return &twinriver__share__v1__request_succeeded__descriptor;
}
static inline const void *contracts_twinriver_share_v1_grant_succeeded(void) {
  return &twinriver__share__v1__grant_succeeded__descriptor;
}
static inline const void *contracts_twinriver_share_v1_storage_succeeded(void) {
  return &twinriver__share__v1__storage_succeeded__descriptor;
}
static inline const void *contracts_twinriver_share_v1_receiver_named(void) {
  return &twinriver__share__v1__receiver_named__descriptor;
}
static inline const void *contracts_twinriver_share_v1_exchange(void) {
  return &twinriver__share__v1__exchange__descriptor;
}
static inline const void *contracts_twinriver_share_v1_list_exchanges_request(void) {
  return &twinriver__share__v1__list_exchanges_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_list_exchanges_reply(void) {
  return &twinriver__share__v1__list_exchanges_reply__descriptor;
}
static inline const void *contracts_twinriver_share_v1_get_exchange_request(void) {
  return &twinriver__share__v1__get_exchange_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_list_uses_request(void) {
  return &twinriver__share__v1__list_uses_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_list_uses_reply(void) {
  return &twinriver__share__v1__list_uses_reply__descriptor;
}
static inline const void *contracts_twinriver_share_v1_use(void) {
  return &twinriver__share__v1__use__descriptor;
}
static inline const void *contracts_twinriver_share_v1_trace_sample_request(void) {
  return &twinriver__share__v1__trace_sample_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_trace_sample_reply(void) {
  return &twinriver__share__v1__trace_sample_reply__descriptor;
}
static inline const void *contracts_twinriver_share_v1_traced_delivery(void) {
  return &twinriver__share__v1__traced_delivery__descriptor;
}
static inline const void *contracts_twinriver_share_v1_hold(void) {
  return &twinriver__share__v1__hold__descriptor;
}
static inline const void *contracts_twinriver_share_v1_place_hold_request(void) {
  return &twinriver__share__v1__place_hold_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_release_hold_request(void) {
  return &twinriver__share__v1__release_hold_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_list_holds_request(void) {
  return &twinriver__share__v1__list_holds_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_list_holds_reply(void) {
  return &twinriver__share__v1__list_holds_reply__descriptor;
}
static inline const void *contracts_twinriver_share_v1_mount_interface_request(void) {
  return &twinriver__share__v1__mount_interface_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_take_queries_request(void) {
  return &twinriver__share__v1__take_queries_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_take_queries_reply(void) {
  return &twinriver__share__v1__take_queries_reply__descriptor;
}
static inline const void *contracts_twinriver_share_v1_interface_query(void) {
  return &twinriver__share__v1__interface_query__descriptor;
}
static inline const void *contracts_twinriver_share_v1_interface_probe(void) {
  return &twinriver__share__v1__interface_probe__descriptor;
}
static inline const void *contracts_twinriver_share_v1_interface_keys(void) {
  return &twinriver__share__v1__interface_keys__descriptor;
}
static inline const void *contracts_twinriver_share_v1_interface_key(void) {
  return &twinriver__share__v1__interface_key__descriptor;
}
static inline const void *contracts_twinriver_share_v1_interface_page(void) {
  return &twinriver__share__v1__interface_page__descriptor;
}
static inline const void *contracts_twinriver_share_v1_answer_queries_request(void) {
  return &twinriver__share__v1__answer_queries_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_interface_answer(void) {
  return &twinriver__share__v1__interface_answer__descriptor;
}
static inline const void *contracts_twinriver_share_v1_interface_records(void) {
  return &twinriver__share__v1__interface_records__descriptor;
}
static inline const void *contracts_twinriver_share_v1_interface_record(void) {
  return &twinriver__share__v1__interface_record__descriptor;
}
static inline const void *contracts_twinriver_share_v1_interface_finding(void) {
  return &twinriver__share__v1__interface_finding__descriptor;
}
static inline const void *contracts_twinriver_share_v1_answer_queries_reply(void) {
  return &twinriver__share__v1__answer_queries_reply__descriptor;
}
static inline const void *contracts_twinriver_share_v1_refused_answer(void) {
  return &twinriver__share__v1__refused_answer__descriptor;
}
static inline const void *contracts_twinriver_share_v1_conditions(void) {
  return &twinriver__share__v1__conditions__descriptor;
}
static inline const void *contracts_twinriver_share_v1_row_filter(void) {
  return &twinriver__share__v1__row_filter__descriptor;
}
static inline const void *contracts_twinriver_share_v1_request(void) {
  return &twinriver__share__v1__request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_grant(void) {
  return &twinriver__share__v1__grant__descriptor;
}
static inline const void *contracts_twinriver_share_v1_storage_consent(void) {
  return &twinriver__share__v1__storage_consent__descriptor;
}
static inline const void *contracts_twinriver_share_v1_submit_request_request(void) {
  return &twinriver__share__v1__submit_request_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_answer_request_request(void) {
  return &twinriver__share__v1__answer_request_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_withdraw_request_request(void) {
  return &twinriver__share__v1__withdraw_request_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_extend_request_request(void) {
  return &twinriver__share__v1__extend_request_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_ask_for_supplement_request(void) {
  return &twinriver__share__v1__ask_for_supplement_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_supplement_request_request(void) {
  return &twinriver__share__v1__supplement_request_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_get_request_request(void) {
  return &twinriver__share__v1__get_request_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_list_requests_request(void) {
  return &twinriver__share__v1__list_requests_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_list_requests_reply(void) {
  return &twinriver__share__v1__list_requests_reply__descriptor;
}
static inline const void *contracts_twinriver_share_v1_get_grant_request(void) {
  return &twinriver__share__v1__get_grant_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_list_grants_request(void) {
  return &twinriver__share__v1__list_grants_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_list_grants_reply(void) {
  return &twinriver__share__v1__list_grants_reply__descriptor;
}
static inline const void *contracts_twinriver_share_v1_consent_storage_request(void) {
  return &twinriver__share__v1__consent_storage_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_name_receiver_request(void) {
  return &twinriver__share__v1__name_receiver_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_name_receiver_reply(void) {
  return &twinriver__share__v1__name_receiver_reply__descriptor;
}
static inline const void *contracts_twinriver_share_v1_revoke_grant_request(void) {
  return &twinriver__share__v1__revoke_grant_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_check_obtainable_request(void) {
  return &twinriver__share__v1__check_obtainable_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_check_obtainable_reply(void) {
  return &twinriver__share__v1__check_obtainable_reply__descriptor;
}
static inline const void *contracts_twinriver_share_v1_list_obligations_request(void) {
  return &twinriver__share__v1__list_obligations_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_list_obligations_reply(void) {
  return &twinriver__share__v1__list_obligations_reply__descriptor;
}
static inline const void *contracts_twinriver_share_v1_mount(void) {
  return &twinriver__share__v1__mount__descriptor;
}
static inline const void *contracts_twinriver_share_v1_mount_health(void) {
  return &twinriver__share__v1__mount_health__descriptor;
}
static inline const void *contracts_twinriver_share_v1_reason_count(void) {
  return &twinriver__share__v1__reason_count__descriptor;
}
static inline const void *contracts_twinriver_share_v1_mount_database_request(void) {
  return &twinriver__share__v1__mount_database_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_column_mapping(void) {
  return &twinriver__share__v1__column_mapping__descriptor;
}
static inline const void *contracts_twinriver_share_v1_begin_upload_request(void) {
  return &twinriver__share__v1__begin_upload_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_upload(void) {
  return &twinriver__share__v1__upload__descriptor;
}
static inline const void *contracts_twinriver_share_v1_put_chunk_request(void) {
  return &twinriver__share__v1__put_chunk_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_commit_upload_request(void) {
  return &twinriver__share__v1__commit_upload_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_list_file_versions_request(void) {
  return &twinriver__share__v1__list_file_versions_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_list_file_versions_reply(void) {
  return &twinriver__share__v1__list_file_versions_reply__descriptor;
}
static inline const void *contracts_twinriver_share_v1_file_version(void) {
  return &twinriver__share__v1__file_version__descriptor;
}
static inline const void *contracts_twinriver_share_v1_probe_mount_request(void) {
  return &twinriver__share__v1__probe_mount_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_set_watermark_request(void) {
  return &twinriver__share__v1__set_watermark_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_list_mounts_request(void) {
  return &twinriver__share__v1__list_mounts_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_list_mounts_reply(void) {
  return &twinriver__share__v1__list_mounts_reply__descriptor;
}
static inline const void *contracts_twinriver_share_v1_query_request(void) {
  return &twinriver__share__v1__query_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_query_reply(void) {
  return &twinriver__share__v1__query_reply__descriptor;
}
static inline const void *contracts_twinriver_share_v1_record(void) {
  return &twinriver__share__v1__record__descriptor;
}
static inline const void *contracts_twinriver_share_v1_query_range_request(void) {
  return &twinriver__share__v1__query_range_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_query_range_reply(void) {
  return &twinriver__share__v1__query_range_reply__descriptor;
}
static inline const void *contracts_twinriver_share_v1_start_batch_request(void) {
  return &twinriver__share__v1__start_batch_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_start_snapshot_request(void) {
  return &twinriver__share__v1__start_snapshot_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_delivery(void) {
  return &twinriver__share__v1__delivery__descriptor;
}
static inline const void *contracts_twinriver_share_v1_receipt(void) {
  return &twinriver__share__v1__receipt__descriptor;
}
static inline const void *contracts_twinriver_share_v1_get_chunk_request(void) {
  return &twinriver__share__v1__get_chunk_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_chunk(void) {
  return &twinriver__share__v1__chunk__descriptor;
}
static inline const void *contracts_twinriver_share_v1_get_delivery_request(void) {
  return &twinriver__share__v1__get_delivery_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_get_receipt_key_request(void) {
  return &twinriver__share__v1__get_receipt_key_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_get_receipt_key_reply(void) {
  return &twinriver__share__v1__get_receipt_key_reply__descriptor;
}
static inline const void *contracts_twinriver_share_v1_receipt_key(void) {
  return &twinriver__share__v1__receipt_key__descriptor;
}
static inline const void *contracts_twinriver_share_v1_store(void) {
  return &twinriver__share__v1__store__descriptor;
}
static inline const void *contracts_twinriver_share_v1_storage_case(void) {
  return &twinriver__share__v1__storage_case__descriptor;
}
static inline const void *contracts_twinriver_share_v1_register_store_request(void) {
  return &twinriver__share__v1__register_store_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_end_store_request(void) {
  return &twinriver__share__v1__end_store_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_list_stores_request(void) {
  return &twinriver__share__v1__list_stores_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_list_stores_reply(void) {
  return &twinriver__share__v1__list_stores_reply__descriptor;
}
static inline const void *contracts_twinriver_share_v1_request_storage_request(void) {
  return &twinriver__share__v1__request_storage_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_refuse_storage_request(void) {
  return &twinriver__share__v1__refuse_storage_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_withdraw_storage_request(void) {
  return &twinriver__share__v1__withdraw_storage_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_certify_deletion_request(void) {
  return &twinriver__share__v1__certify_deletion_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_list_storage_request(void) {
  return &twinriver__share__v1__list_storage_request__descriptor;
}
static inline const void *contracts_twinriver_share_v1_list_storage_reply(void) {
  return &twinriver__share__v1__list_storage_reply__descriptor;
}
static inline const void *contracts_twinriver_wire_v1_request(void) {
  return &twinriver__wire__v1__request__descriptor;
}
static inline const void *contracts_twinriver_wire_v1_reply(void) {
  return &twinriver__wire__v1__reply__descriptor;
}
static inline const void *contracts_twinriver_wire_v1_signature(void) {
  return &twinriver__wire__v1__signature__descriptor;
}
static inline const void *contracts_twinriver_wire_v1_metadata(void) {
  return &twinriver__wire__v1__metadata__descriptor;
}
static inline const void *contracts_twinriver_wire_v1_error_detail(void) {
  return &twinriver__wire__v1__error_detail__descriptor;
}
static inline const void *contracts_twinriver_wire_v1_field_violation(void) {
  return &twinriver__wire__v1__field_violation__descriptor;
}
static inline const void *contracts_twinriver_wire_v1_retry_info(void) {
  return &twinriver__wire__v1__retry_info__descriptor;
}
static inline const void *contracts_twinriver_wire_v1_legal_violation(void) {
  return &twinriver__wire__v1__legal_violation__descriptor;
}
static inline const void *contracts_twinriver_wire_v1_error_info(void) {
  return &twinriver__wire__v1__error_info__descriptor;
}
